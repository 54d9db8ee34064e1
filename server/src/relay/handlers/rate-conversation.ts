import { recordEvent } from "../record-event.ts";
import type { Handler } from "./handler.ts";

export const rateConversation: Handler<"rate_conversation"> = (relay, session, frame) =>
  recordEvent(relay, session, frame, () => {
    const author = session.participant;
    const comment = frame.comment === undefined ? {} : { comment: frame.comment };
    return {
      author,
      events: [{ type: "conversation.rated", audience: "all", from: author, score: frame.score, ...comment }],
      needsOpen: false,
    };
  });
