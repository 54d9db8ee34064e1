import type { Passage } from "../text/passage.ts";

const ZH =
  /(?:您|你|大家)好(?!像|厉害|多|好)|(?:早上|上午|中午|下午|晚上)好|早安|欢迎(?:光临|来到)|哈喽|嗨|\bhello\b|\bhi\b/;
const EN = /\b(?:hello|hi|good (?:morning|afternoon|evening)|welcome)\b|您好|你好/;

export function hasGreeting(text: Passage): boolean {
  return (text.lang === "zh" ? ZH : EN).test(text.plain);
}
