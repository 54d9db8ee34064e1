import { accepting, assigning, authorOf } from "../assignment.ts";
import { recordEvent } from "../record-event.ts";
import type { Handler } from "./handler.ts";

export const acceptHandoff: Handler<"accept_handoff"> = (relay, session, frame) =>
  recordEvent(relay, session, frame, ({ row: { handoff, assignee } }) => {
    const author = authorOf(session, frame.as);
    if (handoff === undefined) return { refused: "handoff/none" };
    if (handoff.to === "supervisor" && author.role !== "supervisor") return { refused: "auth/forbidden" };
    const isFree = assignee === undefined || assignee.role === "bot";
    const events = [accepting(session, author), ...(isFree ? [assigning(session, author)] : [])];
    return { author, events, mainEvent: 0, dependsOnHead: true };
  });
