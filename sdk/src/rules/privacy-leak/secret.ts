import { type Gated, gated } from "../../engine/text/anchors.ts";

/** Whether the sentence around a match makes it harmless; `said` is the match in its original letters. */
export type IsInnocent = (sentence: string, said: string) => boolean;

/** One way to give away what stays inside the shop. */
export interface Secret extends Gated {
  readonly isInnocent?: IsInnocent;
}

/** Each pattern has gates of its own: one for all would open for nearly every text. */
export function secrets(sources: readonly string[], isInnocent?: IsInnocent): readonly Secret[] {
  return sources.map((source) => ({ ...gated(new RegExp(source, "g")), ...(isInnocent && { isInnocent }) }));
}
