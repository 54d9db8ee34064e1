import { authorOf } from "../assignment.ts";
import { recordEvent } from "../record-event.ts";
import type { Handler } from "./handler.ts";

export const requestHandoff: Handler<"request_handoff"> = (relay, session, frame) =>
  recordEvent(relay, session, frame, () => {
    const author = authorOf(session, frame.as);
    const reason = frame.reason === undefined ? {} : { reason: frame.reason };
    return {
      author,
      events: [{ type: "handoff.requested", audience: "all", from: author, to: frame.to, ...reason }],
    };
  });
