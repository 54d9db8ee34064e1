import type { Passage } from "../text/passage.ts";

const ZH = /再见(?!到)|再会|拜拜|拜$|下次见|回见|回头见|明天见|晚安|\bbye\b|88$/;
const EN =
  /\b(?:goodbye|bye|see you|take care|have an? (?:very )?(?:nice|good|great|lovely)(?: rest of your)? (?:day|evening|weekend|night))\b/;

export function hasFarewell(text: Passage): boolean {
  return (text.lang === "zh" ? ZH : EN).test(text.plain);
}
