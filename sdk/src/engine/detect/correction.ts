import { once, type Passage } from "../text/passage.ts";
import { CORRECTIONS_EN } from "./correction-en.ts";
import { CORRECTIONS_ZH } from "./correction-zh.ts";
import { detectorOf, type Hit } from "./frame.ts";

const detect = detectorOf([...CORRECTIONS_ZH, ...CORRECTIONS_EN]);

/**
 * The shop takes back something that it said before: 刚才说错了, 更正一下, 上面那条作废, scratch that. The customer's slip (您拍错了),
 * goods sent by mistake, news and a changed wish are none.
 */
export const correctionIn = once((text: Passage): Hit | null => detect(text));
