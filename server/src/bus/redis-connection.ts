import { Redis } from "ioredis";

/** How long to wait before another attempt at most, in ms: short, since a store that is there fills what the bus loses. */
const LONGEST_WAIT_MS = 2_000;
const FIRST_WAIT_MS = 50;
const CONNECT_MS = 5_000;
/** Redis is there and will not have us: trying again does not help, somebody has to change something. */
const REFUSED = /^(WRONGPASS|NOAUTH|NOPERM|ERR AUTH|ERR Client sent AUTH|ERR invalid password)/;

/** What went wrong, without what was sent: the errors of the library carry the password among the arguments. */
export interface Trouble {
  readonly message: string;
  readonly isRefusal: boolean;
}

export function troubleOf(error: unknown): Trouble {
  const message = error instanceof Error ? error.message || nameOf(error) : String(error);
  return { message, isRefusal: REFUSED.test(message) };
}

/** One connection that always comes back, keeps nothing for later while it is away, and both publishes and hears (RESP3). */
export function connectRedis(url: string, random: () => number): Redis {
  return new Redis(url, {
    protocol: 3,
    connectionName: "qin",
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    enableOfflineQueue: false,
    autoResubscribe: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => {
      const bound = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 10));
      return Math.ceil(bound * (0.5 + random() / 2));
    },
  });
}

/** Node names refused connections to several addresses at once by their code alone. */
function nameOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
