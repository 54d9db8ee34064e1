import type { Passage } from "../text/passage.ts";
import { curtDetectorOf, detectorOf, type Hit } from "./frame.ts";
import { curtlyDeserved } from "./reproach-consequence.ts";
import { curtlyDeservedEnglish, englishDeserved } from "./reproach-consequence-en.ts";
import { curtReproach } from "./reproach-curt.ts";
import { englishReproach } from "./reproach-en.ts";
import { chineseReproach } from "./reproach-zh.ts";

const plain = detectorOf([...chineseReproach, ...englishDeserved, ...englishReproach]);
const curt = curtDetectorOf([...curtlyDeserved, ...curtlyDeservedEnglish, ...curtReproach]);

/**
 * The customer is reproached, or told that the fault is theirs: 谁让您不看尺码表, 是您自己拍错的, you should have checked.
 * What the order shows, conditions and guesses are no reproach.
 */
export function reproach(text: Passage): Hit | null {
  return plain(text) ?? curt(text);
}
