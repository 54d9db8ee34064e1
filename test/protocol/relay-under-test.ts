import type { SocketConstructor } from "@qin/sdk/client";
import type { Order } from "@qin/sdk/protocol";

/** What the suite needs of a relay, fake or real. One is started for the whole suite; every test brings its own customers. */
export interface RelayUnderTest {
  readonly url: string;
  readonly shop: string;
  readonly WebSocket: SocketConstructor;
  /** A login token; the same name is the same member. */
  login(who: "agent" | "second agent" | "supervisor"): Promise<string>;
  /** The shop's backend reports an order of the customer with this `ref`. */
  placeOrder(ref: string, order: Order): Promise<void>;
  /** A reply that the shop's rules hold back. */
  readonly blockedText: string;
  close(): Promise<void>;
}
