import { resolve } from "node:path";
import { ConfigError, type ConfigProblem } from "./config/config-error.ts";
import { choice, flag, optionalPath, optionalSecret, path, type Variable, whole } from "./config/variable.ts";

/** Everything that can be set from outside, by the name of its environment variable. docs/configuration.md lists the same. */
export const variables = {
  HOST: { expected: "a host name or address", fallback: "127.0.0.1", parse: (raw: string) => raw },
  PORT: whole({ min: 0, max: 65_535, fallback: 8_080 }),
  QIN_DATA: path("data"),
  QIN_FRONT: optionalPath(),
  QIN_DEMO: flag(false),
  QIN_LOG: choice(["silent", "fatal", "error", "warn", "info", "debug", "trace"], "info"),
  QIN_METRICS: choice(["off", "loopback", "token"], "off"),
  QIN_METRICS_PORT: whole({ min: 0, max: 65_535, fallback: 9_464 }),
  QIN_METRICS_TOKEN: optionalSecret({ minLength: 16 }),
  QIN_TRUST_PROXY: flag(false),
  QIN_DRAIN_MS: whole({ min: 0, max: 600_000, fallback: 0 }),
  QIN_SHUTDOWN_MS: whole({ min: 0, max: 600_000, fallback: 5_000 }),
  QIN_FRAME_BYTES: whole({ min: 1_024, max: 16_777_216, fallback: 65_536 }),
  QIN_FRAMES_PER_SECOND: whole({ min: 1, max: 100_000, fallback: 30 }),
  QIN_BAD_FRAMES: whole({ min: 1, max: 10_000, fallback: 10 }),
  QIN_PAGE_SIZE: whole({ min: 1, max: 1_000, fallback: 100 }),
  QIN_HEARTBEAT_MS: whole({ min: 100, max: 600_000, fallback: 25_000 }),
  QIN_HELLO_MS: whole({ min: 100, max: 600_000, fallback: 10_000 }),
  QIN_HEADS_MS: whole({ min: 100, max: 60_000, fallback: 2_000 }),
  QIN_QUEUED_BYTES: whole({ min: 65_536, max: 1_073_741_824, fallback: 4_194_304 }),
  QIN_SOCKETS_PER_ADDRESS: whole({ min: 0, max: 1_000_000, fallback: 1_000 }),
  QIN_SOCKETS_PER_PERSON: whole({ min: 0, max: 100_000, fallback: 50 }),
  QIN_WATCHED_CONVERSATIONS: whole({ min: 1, max: 1_000, fallback: 200 }),
  QIN_COMMIT_BATCH: whole({ min: 1, max: 10_000, fallback: 2_000 }),
  QIN_COMMIT_QUEUE: whole({ min: 1, max: 1_000_000, fallback: 50_000 }),
} as const satisfies Record<string, Variable<unknown>>;

type VariableName = keyof typeof variables;

/** What the relay may use of the machine and of its clients. 0 sockets means no limit. */
interface Limits {
  /** Bytes of one frame from a client; a larger one closes the socket with 4501. */
  readonly frameBytes: number;
  /** Frames a second of one socket, sustained; a burst of three times as many is let through. */
  readonly framesPerSecond: number;
  /** Frames in a row that could not be understood before the socket is closed with 4502. */
  readonly badFrames: number;
  /** Events of one page of history. */
  readonly pageSize: number;
  /** A client pings this often, in ms; two missing ones close the socket with 4002. */
  readonly heartbeatMs: number;
  /** Time for a valid `hello`, in ms; after it the socket is closed with 4003. */
  readonly helloMs: number;
  /** How often the heads of watched conversations are compared with the store, in ms. */
  readonly headsMs: number;
  /** Bytes waiting for one reader, besides the largest frame it was sent, before its socket is closed with 4001. */
  readonly queuedBytes: number;
  readonly socketsPerAddress: number;
  readonly socketsPerPerson: number;
  /** Conversations that one socket may watch; 1,000 at most, which is what a pong can name. */
  readonly watchedConversations: number;
  /** Commands of one transaction. */
  readonly commitBatch: number;
  /** Commands that may wait for a transaction; more are refused with `store/unavailable`. */
  readonly commitQueue: number;
}

/** Where `/metrics` is served: nowhere, to this machine on a port of its own, or on the main port to who has the token. */
type MetricsConfig =
  | { readonly mode: "off" }
  | { readonly mode: "loopback"; readonly port: number }
  | { readonly mode: "token"; readonly token: string };

export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The data folder, absolute. */
  readonly dataDir: string;
  /** A module whose default export is `createFront`; its listener answers whatever the relay does not own. */
  readonly front: string | null;
  /** Fill an empty store with the demo shop. */
  readonly demo: boolean;
  readonly log: "silent" | "fatal" | "error" | "warn" | "info" | "debug" | "trace";
  readonly metrics: MetricsConfig;
  /** Believe `X-Forwarded-*`: only behind a proxy of one's own. */
  readonly trustProxy: boolean;
  /** How long a relay that is to stop serves on those it has while it refuses new ones, in ms: until load balancers have noticed. */
  readonly drainMs: number;
  /** How long a stopping relay waits for what is under way, in ms. */
  readonly shutdownMs: number;
  readonly limits: Limits;
}

/**
 * Reads the environment once; an empty value counts as not set.
 * @throws {ConfigError} `config/invalid`, naming every wrong value at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: ConfigProblem[] = [];
  function read<T>(name: VariableName, variable: Variable<T>): T {
    const raw = env[name]?.trim();
    if (raw === undefined || raw === "") return variable.parse(variable.fallback) ?? unusable(name);
    const value = variable.parse(raw);
    if (value !== undefined) return value;
    problems.push({ name, got: variable.isSecret ? "a value that is not shown" : raw, expected: variable.expected });
    return variable.parse(variable.fallback) ?? unusable(name);
  }
  const front = read("QIN_FRONT", variables.QIN_FRONT);
  const config: Config = {
    host: read("HOST", variables.HOST),
    port: read("PORT", variables.PORT),
    dataDir: resolve(read("QIN_DATA", variables.QIN_DATA)),
    front: front === "" ? null : resolve(front),
    demo: read("QIN_DEMO", variables.QIN_DEMO),
    log: read("QIN_LOG", variables.QIN_LOG),
    metrics: metricsOf(
      read("QIN_METRICS", variables.QIN_METRICS),
      read("QIN_METRICS_PORT", variables.QIN_METRICS_PORT),
      read("QIN_METRICS_TOKEN", variables.QIN_METRICS_TOKEN),
    ),
    trustProxy: read("QIN_TRUST_PROXY", variables.QIN_TRUST_PROXY),
    drainMs: read("QIN_DRAIN_MS", variables.QIN_DRAIN_MS),
    shutdownMs: read("QIN_SHUTDOWN_MS", variables.QIN_SHUTDOWN_MS),
    limits: {
      frameBytes: read("QIN_FRAME_BYTES", variables.QIN_FRAME_BYTES),
      framesPerSecond: read("QIN_FRAMES_PER_SECOND", variables.QIN_FRAMES_PER_SECOND),
      badFrames: read("QIN_BAD_FRAMES", variables.QIN_BAD_FRAMES),
      pageSize: read("QIN_PAGE_SIZE", variables.QIN_PAGE_SIZE),
      heartbeatMs: read("QIN_HEARTBEAT_MS", variables.QIN_HEARTBEAT_MS),
      helloMs: read("QIN_HELLO_MS", variables.QIN_HELLO_MS),
      headsMs: read("QIN_HEADS_MS", variables.QIN_HEADS_MS),
      queuedBytes: read("QIN_QUEUED_BYTES", variables.QIN_QUEUED_BYTES),
      socketsPerAddress: read("QIN_SOCKETS_PER_ADDRESS", variables.QIN_SOCKETS_PER_ADDRESS),
      socketsPerPerson: read("QIN_SOCKETS_PER_PERSON", variables.QIN_SOCKETS_PER_PERSON),
      watchedConversations: read("QIN_WATCHED_CONVERSATIONS", variables.QIN_WATCHED_CONVERSATIONS),
      commitBatch: read("QIN_COMMIT_BATCH", variables.QIN_COMMIT_BATCH),
      commitQueue: read("QIN_COMMIT_QUEUE", variables.QIN_COMMIT_QUEUE),
    },
  };
  if (config.front !== null && !config.demo) {
    problems.push({
      name: "QIN_FRONT",
      got: front,
      expected: "nothing, unless QIN_DEMO is 1: it is given the demo shop's keys",
    });
  }
  if (config.metrics.mode === "token" && config.metrics.token === "") {
    problems.push({ name: "QIN_METRICS_TOKEN", got: "", expected: "a secret, because QIN_METRICS is token" });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function metricsOf(mode: MetricsConfig["mode"], port: number, token: string): MetricsConfig {
  switch (mode) {
    case "off":
      return { mode };
    case "loopback":
      return { mode, port };
    case "token":
      return { mode, token };
  }
}

function unusable(name: string): never {
  throw new TypeError(`the default of ${name} does not fit its own rule`);
}
