/** What a folder may import. A file belongs to the longest `folder` its path starts with. */
export interface Layer {
  readonly folder: string;
  /** Other folders of the same package, besides its own. */
  readonly folders?: readonly string[];
  /** The same, but only types. */
  readonly typesOf?: readonly string[];
  /** Package names; `x/*` stands for every entry of x, `node:*` for Node's own modules. */
  readonly packages?: readonly string[];
  /** What the folder's tests may import besides. */
  readonly testPackages?: readonly string[];
  readonly testFolders?: readonly string[];
  /** Says why, in the message. */
  readonly reason: string;
}

const preact = ["preact", "preact/*"];
const testing = ["vitest", "vitest/*", "fast-check", "node:*"];
const domTesting = [...testing, "@testing-library/preact"];
const sdk = "sdk/src";
const all = [
  "protocol",
  "engine",
  "rules",
  "presets",
  "config",
  "transcripts",
  "client",
  "shop",
  "judge",
  "testing",
].map((name) => `${sdk}/${name}`);

export const layers: readonly Layer[] = [
  { folder: `${sdk}/protocol`, testPackages: testing, reason: "the protocol is a leaf" },
  {
    folder: `${sdk}/engine`,
    folders: [`${sdk}/protocol`],
    testPackages: testing,
    testFolders: [...all, sdk],
    reason: "the engine is pure and knows no rule",
  },
  {
    folder: `${sdk}/rules`,
    folders: [`${sdk}/protocol`, `${sdk}/engine`],
    testPackages: testing,
    testFolders: [...all, sdk],
    reason: "a rule knows the engine and the log, nothing else",
  },
  {
    folder: `${sdk}/presets`,
    typesOf: [`${sdk}/protocol`, `${sdk}/engine`],
    testPackages: testing,
    testFolders: [...all, sdk],
    reason: "a preset is data",
  },
  {
    folder: `${sdk}/transcripts`,
    folders: [`${sdk}/protocol`, `${sdk}/engine`],
    testPackages: testing,
    reason: "a reader of records knows no rule and no file system",
  },
  {
    folder: `${sdk}/cli`,
    folders: [
      ...["protocol", "engine", "rules", "presets", "transcripts", "config", "judge"].map((name) => `${sdk}/${name}`),
      sdk,
    ],
    packages: ["node:*"],
    testPackages: testing,
    testFolders: [...all],
    reason: "the command is made of the sdk and of Node alone",
  },
  {
    folder: `${sdk}/config`,
    folders: [`${sdk}/engine`],
    typesOf: [`${sdk}/judge`],
    testPackages: testing,
    testFolders: [...all, sdk],
    reason: "a configuration is options for a checker",
  },
  {
    folder: `${sdk}/client`,
    folders: [`${sdk}/protocol`],
    testPackages: testing,
    testFolders: [`${sdk}/testing`],
    reason: "the client speaks the protocol and knows no rule",
  },
  {
    folder: `${sdk}/shop`,
    folders: [`${sdk}/protocol`],
    packages: ["node:*"],
    testPackages: testing,
    reason: "the shop's backend needs neither client nor rules",
  },
  {
    folder: `${sdk}/judge`,
    folders: [`${sdk}/protocol`],
    typesOf: [`${sdk}/engine`],
    testPackages: testing,
    testFolders: [...all, sdk],
    reason: "a second opinion is asked about findings; it makes none",
  },
  { folder: `${sdk}/testing`, folders: [...all, sdk], testPackages: testing, reason: "the sdk has no dependencies" },
  { folder: sdk, folders: all, testPackages: testing, reason: "the sdk has no dependencies" },
  {
    folder: "widget/src",
    packages: ["@qin/sdk/protocol", "@qin/sdk/client", ...preact],
    testPackages: [...domTesting, "@qin/sdk/testing"],
    reason: "the widget is weighed in bytes",
  },
  {
    folder: "server/src/socket",
    folders: ["server/src"],
    packages: ["@qin/sdk", "@qin/sdk/*", "node:*", "ws", "nanoid"],
    testPackages: testing,
    reason: "sockets live here and nowhere else",
  },
  {
    folder: "server/src",
    folders: ["server/src/socket"],
    packages: [
      ...["@qin/sdk", "@qin/sdk/*", "node:*", "fastify", "@fastify/*", "typebox", "typebox/*", "kysely", "kysely/*"],
      ...["pg", "ioredis", "jose", "nanoid", "pino", "standardwebhooks"],
    ],
    testPackages: [...testing, "ws"],
    reason: "the relay uses the sdk and its own few dependencies; ws only in server/src/socket",
  },
  {
    folder: "server/dashboard/src",
    packages: ["@qin/sdk", "@qin/sdk/*", ...preact, "@preact/signals"],
    testPackages: domTesting,
    reason: "the desk knows the sdk; it talks to the relay over the wire",
  },
  {
    folder: "examples",
    packages: ["@qin/sdk", "@qin/sdk/*", "node:*", ...preact],
    testPackages: domTesting,
    reason: "an example uses what a shop could use",
  },
  { folder: "scripts", packages: ["node:*", "vite"], testPackages: testing, reason: "a script starts programs" },
];

/** Files that may read `process.env`: programs. Nothing else in sdk, server, widget or desk may. */
export const environmentReaders: readonly RegExp[] = [/^server\/src\/main\.ts$/, /^(server|sdk)\/src\/cli\//];
export const environmentIsGuarded = /^(sdk|widget|server)\/(dashboard\/)?src\//;
