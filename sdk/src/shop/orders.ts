import type { Order } from "../protocol/order.ts";
import { isObject } from "../protocol/schema.ts";
import type { Post } from "./relay-client.ts";
import { ShopError } from "./shop-error.ts";

/** Whose order it is: by the opaque `ref` that `Qin('ref')` gave the page at checkout, or by the subject of an identity token. */
export type CustomerName = { readonly ref: string } | { readonly subject: string };

export interface OrderMessage {
  readonly customer: CustomerName;
  readonly order: Order;
}

export interface OrderOptions {
  /** The same key is the same message, however often it is sent. 1 to 200 characters; default: a new one each call. */
  readonly idempotencyKey?: string;
}

/** Where the order went: the customer's open conversation, or one that was opened for it. */
export interface OrderReceipt {
  readonly conversationId: string;
  readonly seq: number;
}

type Send = (message: OrderMessage, options?: OrderOptions) => Promise<OrderReceipt>;

/**
 * Tells the relay of orders, so that agents see them and owe the customer the address read back.
 * Rejects with {@link ShopError}: `relay/refused` is final; the others keep the order with you, to be sent again
 * under the same key.
 */
export interface Orders {
  /** A new order; a large one brings in a supervisor. */
  placed: Send;
  paid: Send;
  /** The order as it is now, for example with a new address. */
  changed: Send;
}

export function orders(post: Post): Orders {
  const send =
    (event: "placed" | "paid" | "changed"): Send =>
    async ({ customer, order }, { idempotencyKey = crypto.randomUUID() } = {}) =>
      receipt(await post("/v1/orders", { event, customer, order }, idempotencyKey));
  return { placed: send("placed"), paid: send("paid"), changed: send("changed") };
}

function receipt(answer: unknown): OrderReceipt {
  if (isObject(answer)) {
    const { conversationId, seq } = answer;
    if (typeof conversationId === "string" && typeof seq === "number") return { conversationId, seq };
  }
  throw new ShopError(
    "relay/unavailable",
    "The answer is not one of a relay; something in between may have written it.",
  );
}
