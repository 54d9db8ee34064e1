import { detectorOf } from "./frame.ts";
import { englishReproach } from "./reproach-en.ts";
import { chineseReproach } from "./reproach-zh.ts";

/**
 * The customer is reproached, or told that the fault is theirs: 谁让您不看尺码表, 是您自己拍错的, you should have checked.
 * What the order shows, conditions and guesses are no reproach.
 */
export const reproach = detectorOf([...chineseReproach, ...englishReproach]);
