import { accepting, assigning, authorOf } from "../assignment.ts";
import { recordEvent } from "../record-event.ts";
import type { Handler } from "./handler.ts";

export const acceptHandoff: Handler<"accept_handoff"> = (relay, session, frame) =>
  recordEvent(relay, session, frame, ({ row: { handoff, assignee } }) => {
    const author = authorOf(session, frame.as);
    if (handoff === undefined) return { refused: "handoff/none" };
    if (handoff.to === "supervisor" && author.role !== "supervisor") return { refused: "auth/forbidden" };
    const isFree = assignee === undefined || assignee.role === "bot";
    // Who takes a request for a human answers from now on; a supervisor who is asked in stands beside the agent.
    const takesOver = isFree || (handoff.to === "human" && assignee.id !== author.id);
    const events = [accepting(session, author), ...(takesOver ? [assigning(session, author)] : [])];
    return { author, events, mainEvent: 0, dependsOnHead: true };
  });
