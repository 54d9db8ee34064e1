import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { type Config, readConfig, variables } from "../../server/src/config.ts";
import { root } from "./root.ts";

const folder = join(root, "deploy");
const files = await readdir(folder);
const read = (name: string): Promise<string> => readFile(join(folder, name), "utf8");
const operations = await readFile(join(root, "docs/operations.md"), "utf8");

/** A value as a plain object, so that its fields can be looked at one by one. */
const fields = (value: unknown): Readonly<Record<string, unknown>> => Object(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const compose = fields(parse(await read("compose.yaml"), { merge: true }));
const services = fields(compose["services"]);
const [deployment] = parseAllDocuments(await read("kubernetes.yaml")).map((one) => fields(one.toJSON()));
const pod = fields(fields(fields(deployment?.["spec"])["template"])["spec"]);
const container = fields(list(pod["containers"])[0]);
const unit = await unitLines();

/** Section, name and value of each line of the systemd unit. */
async function unitLines(): Promise<readonly (readonly [section: string, name: string, value: string])[]> {
  let section = "";
  return (await read("qin.service")).split("\n").flatMap((line) => {
    const heading = /^\[(\w+)\]$/.exec(line)?.[1];
    if (heading !== undefined) section = heading;
    if (heading !== undefined || line === "" || line.startsWith("#")) return [];
    const [, name = "", value = ""] = /^([A-Z]\w+)=(.*)$/.exec(line) ?? [];
    return [[section, name, value] as const];
  });
}

/** What each sample puts into the relay's environment; what only its owner knows is made up. */
function environments(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const secret = "0123456789abcdef0123";
  const plain = (value: unknown): string => String(value).replace(/\$\{[^}]+\}/g, secret);
  const ofCompose = Object.entries(fields(fields(services["relay-1"])["environment"]));
  const ofPod = list(container["env"]).map(fields);
  const ofUnit = unit.filter(([, name]) => name === "Environment").map(([, , value]) => value.split("="));
  return {
    "compose.yaml": Object.fromEntries(ofCompose.map(([name, value]) => [name, plain(value)])),
    "kubernetes.yaml": {
      QIN_METRICS_TOKEN: secret,
      ...Object.fromEntries(ofPod.map(({ name, value }) => [String(name), String(value)])),
    },
    "qin.service": Object.fromEntries(ofUnit.map(([name = "", value = ""]) => [name, value])),
  };
}

function configOf(sample: string): Config {
  return readConfig(environments()[sample] ?? {});
}

const seconds = (text: string): number => Number(/^(\d+)s$/.exec(text)?.[1] ?? Number.NaN);

test("[OP70] the samples set only what the relay reads, to values that it takes", async () => {
  const known = new Set([...Object.keys(variables), "NODE_ENV"]);
  for (const [sample, environment] of Object.entries(environments())) {
    expect(Object.keys(environment).length, sample).toBeGreaterThan(1);
    expect(
      Object.keys(environment).filter((name) => !known.has(name)),
      sample,
    ).toEqual([]);
    expect(() => configOf(sample), sample).not.toThrow();
  }
  const pages = [operations, ...(await Promise.all(files.map(read)))].join("\n");
  const named = [...pages.matchAll(/\bQIN_[A-Z_]+\b/g)].map(([name]) => name);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test("[OP71] every path that a sample names in this repository is there", async () => {
  const dockerfile = await read("Dockerfile");
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = ""]) => paths.split(" "));
  const built = [...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+)\/dist /gm)].map(([, path = ""]) => path);
  const program = /ENTRYPOINT \["node", "([^"]+)"\]/.exec(dockerfile)?.[1] ?? "none";
  const started = unit.find(([, name]) => name === "ExecStart")?.[2] ?? "none";
  const [, ofUnit = "none"] = /\/opt\/qin\/(\S+) start$/.exec(started) ?? [];
  expect(copied).toContain("server/src");
  expect(built).toEqual(["widget", "server/dashboard"]);
  const paths = [...copied, ...built, program, ofUnit];
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);

  const mounted = list(fields(services["caddy"])["volumes"]).map(String);
  const ofHere = mounted.filter((volume) => volume.startsWith("./")).map((volume) => volume.split(":")[0] ?? "");
  const build = fields(fields(services["relay-1"])["build"]);
  expect(ofHere.length).toBe(1);
  expect(ofHere.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  expect(existsSync(join(folder, String(build["context"]), String(build["dockerfile"])))).toBe(true);
});

test("[OP71] the packages of the image are those of the workspaces, no more and no fewer", async () => {
  const dockerfile = await read("Dockerfile");
  const manifests = [...dockerfile.matchAll(/^COPY (\S+)\/package\.json /gm)].map(([, path]) => path);
  const { workspaces } = fields(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
  expect(manifests).toEqual(expect.arrayContaining([...list(workspaces)]));
  expect(manifests).toHaveLength(list(workspaces).length);
});

test("[OP72] whoever stops a relay waits longer than it drains and shuts down", () => {
  const needed = (sample: string): number => {
    const { drainMs, shutdownMs } = configOf(sample);
    return (drainMs + shutdownMs) / 1_000;
  };
  expect(seconds(String(fields(services["relay-1"])["stop_grace_period"]))).toBeGreaterThan(needed("compose.yaml"));
  expect(Number(pod["terminationGracePeriodSeconds"])).toBeGreaterThan(needed("kubernetes.yaml"));
  const patience = unit.find(([, name]) => name === "TimeoutStopSec")?.[2];
  expect(Number(patience)).toBeGreaterThan(needed("qin.service") + 8);
});

test("[OP72] the proxies pass WebSockets, wait longer than two heartbeats and a half, and hide what is for inside", async () => {
  const nginx = await read("nginx.conf");
  const caddy = await read("Caddyfile");
  const silence = (readConfig({}).limits.heartbeatMs * 2.5) / 1_000;
  for (const name of ["proxy_read_timeout", "proxy_send_timeout"]) {
    expect(seconds(new RegExp(`${name} (\\w+);`).exec(nginx)?.[1] ?? ""), name).toBeGreaterThan(silence);
  }
  expect(nginx).toContain("proxy_http_version 1.1;");
  expect(nginx).toContain("proxy_set_header Upgrade $http_upgrade;");
  expect(nginx).toContain("proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;");
  expect(nginx).toContain("location ~ ^/(metrics|healthz|readyz)$");
  expect(caddy).toContain("path /metrics /healthz /readyz");
  expect(caddy).toContain("health_uri /readyz");
  const code = (text: string): string => text.replace(/#.*$/gm, "");
  const dangling = code(nginx)
    .split("\n")
    .filter((line) => !/^\s*$|[;{}]\s*$/.test(line));
  expect(dangling).toEqual([]);
  for (const text of [nginx, caddy].map(code)) expect(text.split("{").length).toBe(text.split("}").length);
});

test("[OP73] no sample runs the relay with more rights than it needs", async () => {
  const dockerfile = await read("Dockerfile");
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(fields(services["relay-1"])).toMatchObject({ read_only: true, cap_drop: ["ALL"] });
  expect(pod["securityContext"]).toMatchObject({ runAsNonRoot: true });
  const settings = new Map(unit.map(([, name, value]) => [name, value]));
  expect([...new Set(unit.map(([section]) => section))]).toEqual(["Unit", "Service", "Install"]);
  expect(unit.filter(([, name]) => name === "")).toEqual([]);
  const wanted = { DynamicUser: "yes", NoNewPrivileges: "yes", ProtectSystem: "strict", CapabilityBoundingSet: "" };
  expect(Object.fromEntries(settings)).toMatchObject(wanted);
});

test("[OP73] no sample holds a password, or publishes a port of the inside", async () => {
  expect([...(await read("example.env")).matchAll(/^(?!SITE_ADDRESS)\w+=(.+)$/gm)]).toEqual([]);
  const published = Object.entries(services).filter(([, service]) => "ports" in fields(service));
  expect(published.map(([name]) => name)).toEqual(["caddy"]);
});
