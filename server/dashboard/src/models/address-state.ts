import type { Event } from "@qin/sdk/protocol";

/** How far the check of an order's address has come. */
export type AddressState = "not-sent" | "sent" | "confirmed" | "change-requested";

/** By order id, from the log: the last thing that happened counts, and a new address has to be checked anew. */
export function addressStates(events: readonly Event[]): ReadonlyMap<string, AddressState> {
  const states = new Map<string, AddressState>();
  for (const event of events) {
    switch (event.type) {
      case "order.placed":
      case "order.changed":
        states.set(event.order.id, "not-sent");
        break;
      case "message.sent":
        if (event.content.kind === "address-card") states.set(event.content.orderId, "sent");
        break;
      case "address.confirmed":
        states.set(event.orderId, "confirmed");
        break;
      case "address.change-requested":
        states.set(event.orderId, "change-requested");
        break;
    }
  }
  return states;
}
