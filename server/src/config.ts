import { resolve } from "node:path";
import { ConfigError, type ConfigProblem } from "./config/config-error.ts";
import { type Limits, limitVariables, readLimits } from "./config/limits.ts";
import {
  choice,
  flag,
  optionalPath,
  optionalSecret,
  optionalUrl,
  path,
  type Variable,
  whole,
} from "./config/variable.ts";

/** Everything that can be set from outside, by the name of its environment variable. docs/configuration.md lists the same. */
export const variables = {
  HOST: { expected: "a host name or address", fallback: "127.0.0.1", parse: (raw: string) => raw },
  PORT: whole({ min: 0, max: 65_535, fallback: 8_080 }),
  DATABASE_URL: optionalUrl("postgres", "postgresql"),
  REDIS_URL: optionalUrl("redis", "rediss"),
  QIN_DATA: path("data"),
  QIN_FRONT: optionalPath(),
  QIN_CONFIG: optionalPath(),
  QIN_DEMO: flag(false),
  QIN_LOG: choice(["silent", "fatal", "error", "warn", "info", "debug", "trace"], "info"),
  QIN_METRICS: choice(["off", "loopback", "token"], "off"),
  QIN_METRICS_PORT: whole({ min: 0, max: 65_535, fallback: 9_464 }),
  QIN_METRICS_TOKEN: optionalSecret({ minLength: 16 }),
  QIN_TRUST_PROXY: flag(false),
  QIN_DRAIN_MS: whole({ min: 0, max: 600_000, fallback: 0 }),
  QIN_SHUTDOWN_MS: whole({ min: 0, max: 600_000, fallback: 5_000 }),
  ...limitVariables,
} as const satisfies Record<string, Variable<unknown>>;

type VariableName = keyof typeof variables;

/** Where `/metrics` is served: nowhere, to this machine on a port of its own, or on the main port to who has the token. */
type MetricsConfig =
  | { readonly mode: "off" }
  | { readonly mode: "loopback"; readonly port: number }
  | { readonly mode: "token"; readonly token: string };

export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** PostgreSQL instead of a file in the data folder; may hold a password. */
  readonly databaseUrl: string | null;
  /** The Redis over which several relays hear each other; may hold a password. */
  readonly redisUrl: string | null;
  /** The data folder, absolute. */
  readonly dataDir: string;
  /** A module whose default export is `createFront`; its listener answers whatever the relay does not own. */
  readonly front: string | null;
  /** A qin.config: the rules that the relay holds replies to, besides what each shop sets. */
  readonly rulesFile: string | null;
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
  const rulesFile = read("QIN_CONFIG", variables.QIN_CONFIG);
  const config: Config = {
    host: read("HOST", variables.HOST),
    port: read("PORT", variables.PORT),
    databaseUrl: read("DATABASE_URL", variables.DATABASE_URL) || null,
    redisUrl: read("REDIS_URL", variables.REDIS_URL) || null,
    dataDir: resolve(read("QIN_DATA", variables.QIN_DATA)),
    front: front === "" ? null : resolve(front),
    rulesFile: rulesFile === "" ? null : resolve(rulesFile),
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
    limits: readLimits(read),
  };
  if (config.front !== null && !config.demo) {
    problems.push({
      name: "QIN_FRONT",
      got: front,
      expected: "nothing, unless QIN_DEMO is 1: it is given the demo shop's keys",
    });
  }
  const isDatabaseSet = (env["DATABASE_URL"]?.trim() ?? "") !== "";
  if (config.redisUrl !== null && !isDatabaseSet) {
    problems.push({
      name: "REDIS_URL",
      got: "a value that is not shown",
      expected: "nothing, unless DATABASE_URL is set: relays that share no PostgreSQL have nothing to tell each other",
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
