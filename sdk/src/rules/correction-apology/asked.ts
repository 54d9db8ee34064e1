import { subjectOf, variantOf } from "./subject.ts";

/** What the customer last asked: short answers are about it. */
export interface Asked {
  readonly words: string;
  readonly key: "stock" | "postage" | null;
  readonly subject: string;
  readonly variant: string;
  /** What the answer says yes or no to: 可以 of 能机洗吗 is 能机洗. */
  readonly predicate: Predicate | null;
}

export interface Predicate {
  readonly key: string;
  readonly isNegative: boolean;
  /** The words before it. */
  readonly before: string;
}

export const NOTHING: Asked = { words: "", key: null, subject: "", variant: "", predicate: null };

const QUESTION =
  /(?:多少钱|什么价|怎么卖|几天|多久|多[长宽高重厚大少]|有货|还有|有没有|有吗|包邮|什么快递|发什么|什么材质|什么面料|是不是|能不能|可不可以|可以|能|支持|会|是|有|in stock|free)/;
const CLASSES: readonly (readonly [name: string, positive: string])[] = [
  ["can", "可以|能够|能|支持|允许|可(?=[机水手拆调折水充洗])"],
  ["will", "会"],
  ["with", "带|送|含|配|赠送?|附"],
  ["need", "需要"],
  ["is", "是"],
  ["have", "有"],
];
const END = "(?:的|哦|呢|呀|啊|哈|吧|了|亲|吗|么|不|没|嘛|滴|噢|~)*$";
const ZH = CLASSES.map(([name, positive]) => ({
  name,
  pattern: new RegExp(
    `(不|没|无法|没法)?(?:${positive})(?:[不没](?:${positive}))?(?!不|没)([\\u4e00-\\u9fffa-z\\d]{1,8}?)${END}`,
  ),
}));
const EN =
  /(?<![a-z])(can|will|is|are|does|do|has|have)(n't|not| not)? (?:(?:it|they|you|we|i|the [a-z]+|this|that|these) )?((?!you|it|they|the|a )[a-z]+(?: [a-z]+){0,3})$/;

/** What a clause says, or asks, can or cannot be done; null where it says nothing of the kind. */
export function predicateIn(clause: string): Predicate | null {
  for (const { name, pattern } of ZH) {
    const match = pattern.exec(clause);
    if (match === null) continue;
    const rest = match[2] ?? "";
    if (/[什怎哪几多谁]|问题|办法|不|没/.test(rest)) return null;
    return { key: `${name}:${rest}`, isNegative: match[1] !== undefined, before: clause.slice(0, match.index) };
  }
  const match = EN.exec(clause);
  if (match === null) return null;
  return { key: `be:${match[3] ?? ""}`, isNegative: match[2] !== undefined, before: "" };
}

export function askedBy(plain: string): Asked {
  const words = plain.replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, "$1");
  const clause = words.split(/[,.!?;\n]/).findLast((one) => QUESTION.test(one)) ?? "";
  const at = QUESTION.exec(clause)?.index ?? 0;
  const key = /包邮|运费|邮费|free (?:shipping|delivery|postage)|postage|shipping/.test(clause)
    ? "postage"
    : /有货|还有|有没有|现货|in stock|available|有吗/.test(clause)
      ? "stock"
      : null;
  const subject = key === "postage" ? "" : subjectOf(clause.slice(0, at));
  return { words, key, subject, variant: variantOf(words), predicate: predicateIn(clause) };
}
