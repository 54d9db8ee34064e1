import type { Order } from "@qin/sdk/protocol";
import type { KeptOrder } from "./book.ts";

/** What the relay and the agents see of an order. */
export function asOrder(kept: KeptOrder): Order {
  const { id, lines, quantity, total, address, recipient, phone, lang } = kept;
  const items = lines.map((line) => `${line.title} × ${line.quantity}`).join(lang === "zh" ? "、" : ", ");
  return {
    id,
    items: items.length <= 500 ? items : `${items.slice(0, 499)}…`,
    quantity,
    total,
    currency: "CNY",
    address,
    recipient,
    phone,
    lines,
  };
}
