import type { Page } from "@qin/sdk/protocol";
import type { NewConversation } from "../store/store.ts";
import type { Relay } from "./relay.ts";
import type { Session } from "./session.ts";

/** A conversation that this customer opens; the same `clientConversationId` is the same conversation. */
export function newConversation(
  relay: Relay,
  { viewer, participant, locale }: Session,
  clientConversationId: string,
  page?: Page,
): NewConversation {
  return {
    conversationId: relay.context.makeId(),
    clientConversationId,
    customerId: viewer.id,
    events: [
      {
        type: "conversation.opened",
        audience: "all",
        from: participant,
        channel: "web",
        ...(locale === undefined ? {} : { locale }),
        ...(page === undefined ? {} : { page }),
      },
    ],
  };
}
