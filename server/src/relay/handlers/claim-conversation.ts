import { accepting, assigning, isClaimedByAnother } from "../assignment.ts";
import { recordEvent } from "../record-event.ts";
import type { Handler } from "./handler.ts";

export const claimConversation: Handler<"claim_conversation"> = (relay, session, frame) =>
  recordEvent(relay, session, frame, (record) => {
    const author = session.participant;
    if (isClaimedByAnother(relay, session, author, record)) return { refused: "conversation/claimed" };
    const { handoff, assignee } = record.row;
    if (assignee?.role === "supervisor" && author.role === "agent") return { refused: "conversation/claimed" };
    const answersHandoff = handoff?.to === "supervisor" && author.role === "supervisor";
    const events = [...(answersHandoff ? [accepting(session, author)] : []), assigning(session, author)];
    return { author, events, dependsOnHead: true };
  });
