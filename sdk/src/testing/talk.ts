import { type FlatEvent, fromTranscript } from "../engine/from-transcript.ts";
import type { Event } from "../engine/types.ts";

/** One line of a talk: seconds, who, and the words of a message or any other flat event. */
export type TalkLine = readonly [
  seconds: number,
  from: FlatEvent["from"],
  what: string | Omit<FlatEvent, "at" | "from">,
];

/** A short conversation for a test, as a log. */
export function talk(...lines: readonly TalkLine[]): Event[] {
  return fromTranscript(
    lines.map(([seconds, from, what]) => ({
      at: seconds * 1000,
      from,
      ...(typeof what === "string" ? { type: "message" as const, text: what } : what),
    })),
  );
}
