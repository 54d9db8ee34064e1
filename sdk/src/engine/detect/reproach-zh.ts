import type { Frame } from "./frame.ts";
import { attitude } from "./reproach-attitude.ts";
import { customerKnewBetter } from "./reproach-better.ts";
import { carelessly, deserved } from "./reproach-consequence.ts";
import { customerDoing } from "./reproach-doing.ts";
import { customerAtFault } from "./reproach-fault.ts";

/** Reproaches in Chinese: the fault is the customer's, or they should have known better. */
export const chineseReproach: readonly Frame[] = [
  ...customerAtFault,
  ...customerDoing,
  ...deserved,
  ...attitude,
  ...carelessly,
  ...customerKnewBetter,
];
