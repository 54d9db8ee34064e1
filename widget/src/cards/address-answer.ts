import type { ConversationView, OutboxEntry } from "@qin/sdk/client";

/** What became of the address on a card; `replaced` where a later card of the same order is the one to answer. */
export type AddressAnswer = "open" | "sending" | "failed" | "confirmed" | "changed" | "replaced";

/** Folds the logs and the outbox into the state of the card of this order that was sent as the message `key`. */
export function addressAnswer(
  key: string,
  orderId: string,
  conversations: readonly ConversationView[],
  outbox: readonly OutboxEntry[],
): AddressAnswer {
  let answer: AddressAnswer = "replaced";
  let isThis = false;
  for (const { events } of conversations) {
    for (const event of events) {
      if (event.type === "message.sent" && event.content.kind === "address-card" && event.content.orderId === orderId) {
        isThis = key === (event.clientMessageId ?? event.id);
        if (isThis) answer = "open";
        else if (answer === "open") answer = "replaced";
      } else if (isThis && event.type === "address.confirmed" && event.orderId === orderId) answer = "confirmed";
      else if (isThis && event.type === "address.change-requested" && event.orderId === orderId) answer = "changed";
    }
  }
  if (answer === "open") {
    for (const { command, error } of outbox) {
      if ("orderId" in command && command.orderId === orderId) answer = error ? "failed" : "sending";
    }
  }
  return answer;
}
