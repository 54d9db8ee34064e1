import type { Event, EventDraft } from "@qin/sdk/protocol";
import type { Customer } from "../store/store.ts";

export type WebhookType = "handoff.large-order" | "address.change-requested" | "address.confirmed";

/** Which webhook an event causes, if any. */
export function webhookTypeOf(event: EventDraft): WebhookType | null {
  switch (event.type) {
    case "handoff.requested":
      return event.to === "supervisor" && event.reason === "large-order" ? "handoff.large-order" : null;
    case "address.change-requested":
    case "address.confirmed":
      return event.type;
    default:
      return null;
  }
}

/** What the shop's own code is told, as the bytes that are signed. */
export function webhookBody(type: WebhookType, event: Event, customer: Customer): string {
  const { id, ref, subject } = customer;
  return JSON.stringify({
    type,
    timestamp: new Date(event.at).toISOString(),
    data: { conversationId: event.conversationId, customer: { id, ref, subject }, event },
  });
}
