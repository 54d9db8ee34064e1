import type { Passage } from "../text/passage.ts";
import { curtDetectorOf, detectorOf, type Hit } from "./frame.ts";
import { curtScorn } from "./scorn-curt.ts";
import { englishScorn } from "./scorn-en.ts";
import { curtIndignation, indignation } from "./scorn-odd.ts";
import { chineseScorn } from "./scorn-zh.ts";

const plain = detectorOf([...chineseScorn, ...englishScorn, ...indignation]);
const curt = curtDetectorOf([...curtScorn, ...curtIndignation]);

/** Impatience, sarcasm, or a question that wants no answer: 不是写着吗, 烦不烦, 呵呵, Is that so hard? Courtesy beside it does not help. */
export function scorn(text: Passage): Hit | null {
  return plain(text) ?? curt(text);
}
