import type { EventDraft } from "@qin/sdk/protocol";
import { authorOf, isClaimedByAnother } from "../assignment.ts";
import { recordEvent } from "../record-event.ts";
import { customerTypingAt } from "../send-as-staff.ts";
import type { Handler } from "./handler.ts";

export const closeConversation: Handler<"close_conversation"> = (relay, session, frame) =>
  recordEvent(relay, session, frame, (record) => {
    const author = authorOf(session, frame.as);
    if (isClaimedByAnother(relay, session, author, record)) return { refused: "conversation/claimed" };
    const typingAt = author.role === "customer" ? undefined : customerTypingAt(relay, record);
    const closed: EventDraft = {
      type: "conversation.closed",
      audience: "all",
      from: author,
      by: author.role,
      ...(typingAt === undefined ? {} : { customerTypingAt: typingAt }),
    };
    return { author, events: [closed] };
  });
