import type { Cart, Order } from "@qin/sdk/protocol";

/** From which a supervisor has to quote; both inclusive, the amount in the shop's currency. */
export interface BulkLimits {
  readonly bulkAmount: number;
  readonly bulkQuantity: number;
}

export function isLarge(what: Pick<Cart | Order, "total" | "quantity">, limits: BulkLimits): boolean {
  return what.total >= limits.bulkAmount || what.quantity >= limits.bulkQuantity;
}
