import type { Auth } from "@qin/sdk/protocol";
import type { Authenticated } from "./auth/viewer.ts";
import type { Bus } from "./bus/bus.ts";
import type { Config } from "./config.ts";
import type { RelayMetrics } from "./metrics/relay-metrics.ts";
import type { ShopRules } from "./relay/shop-rules.ts";
import type { AppendCommand, AppendResult, Shop, Store } from "./store/store.ts";

/** What every part of one relay is handed; made once, in server.ts. */
export interface RelayContext {
  readonly config: Config;
  readonly store: Store;
  readonly bus: Bus;
  readonly commit: Commit;
  readonly authenticate: Authenticate;
  /** The relay's clock, ms since the epoch. The only clock. */
  readonly now: () => number;
  /** 0 ≤ n < 1, for spreading what should not happen at once. Not for secrets. */
  readonly random: () => number;
  /** A new name for something, 128 random bits or more. */
  readonly makeId: () => string;
  readonly log: Log;
  readonly metrics: RelayMetrics;
  /** What replies are held to, by shop. */
  readonly rules: ShopRules;
}

/**
 * Writes one command together with whatever else is waiting, in one durable transaction; then, before the promise resolves,
 * tells the bus (`kind: 'events'`, only for `stored`) and the deadline keeper. `sender` goes with it to the bus.
 * Rejects with a StoreError (`store/unavailable`) when nothing was stored.
 */
export type Commit = (command: AppendCommand, sender?: Sender) => Promise<AppendResult>;

/** The socket that waits for the answer, and the `id` of the frame it sent: a room answers it in its place in the order of `seq`. */
export interface Sender {
  readonly socketId: string;
  readonly frameId: string;
}

/** Who speaks in a `hello`. `cookie` is the Cookie header of the upgrade request, for staff in a browser. */
export type Authenticate = (
  auth: Auth,
  from: { readonly shop: Shop; readonly cookie?: string | undefined; readonly locale?: string | undefined },
) => Promise<Authenticated>;

/** Lines for the operator. Never a secret, never the text of a message. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
