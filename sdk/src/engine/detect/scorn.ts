import { detectorOf } from "./frame.ts";
import { englishScorn } from "./scorn-en.ts";
import { chineseScorn } from "./scorn-zh.ts";

/** Impatience, sarcasm, or a question that wants no answer: 不是写着吗, 烦不烦, 呵呵, Is that so hard? Courtesy beside it does not help. */
export const scorn = detectorOf([...chineseScorn, ...englishScorn]);
