import type { Transcript, TranscriptEvent } from "@qin/sdk/transcripts";

/** Something of a recorded conversation that can be played: all but typing. */
export interface Step extends TranscriptEvent {
  readonly type: Exclude<TranscriptEvent["type"], "typing">;
}

/** What there is to play, and how much is passed over because it holds nothing: empty texts, typing marks. */
export function stepsOf({ events }: Transcript): { readonly steps: readonly Step[]; readonly passedOver: number } {
  const steps = events.flatMap(({ type, ...rest }): Step[] => {
    if (type === "typing" || (type === "message" && (rest.text ?? "").trim() === "")) return [];
    return [{ ...rest, type }];
  });
  return { steps, passedOver: events.length - steps.length };
}
