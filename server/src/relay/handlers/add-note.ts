import { authorOf } from "../assignment.ts";
import { recordEvent } from "../record-event.ts";
import type { Handler } from "./handler.ts";

export const addNote: Handler<"add_note"> = (relay, session, frame) =>
  recordEvent(relay, session, frame, () => {
    const author = authorOf(session, frame.as);
    return { author, events: [{ type: "note.added", audience: "staff", from: author, text: frame.text }] };
  });
