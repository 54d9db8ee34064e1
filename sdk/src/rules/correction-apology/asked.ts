import { anchors } from "../../engine/text/anchors.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { subjectOf, variantOf } from "./subject.ts";

/** What the customer last asked: short answers are about it. */
export interface Asked {
  readonly words: string;
  readonly key: "stock" | "postage" | null;
  readonly subject: string;
  readonly variant: string;
  /** The measure that was asked for: 多长, 几天到. */
  readonly measure: string | null;
  /** What the answer says yes or no to: 可以 of 能机洗吗 is 能机洗. */
  readonly predicate: Predicate | null;
}

export interface Predicate {
  /** Whether it can be, will be, is, has, comes with or needs something. */
  readonly kind: string;
  readonly rest: string;
  readonly isNegative: boolean;
  /** The words before it. */
  readonly before: string;
}

export const NOTHING: Asked = { words: "", key: null, subject: "", variant: "", measure: null, predicate: null };

const QUESTION =
  /(?:多少钱|什么价|怎么卖|几天|多久|多[长宽高重厚大少]|有货|还有|有没有|有吗|包邮|什么快递|发什么|什么材质|什么面料|是不是|能不能|可不可以|可以|能|支持|会|是|有|送|带|配|含|需要|in stock|free|(?<![a-z])(?:can|will|is|are|does|do|has|have) )/;
const CLASSES: readonly (readonly [name: string, positive: string])[] = [
  ["can", "可以|能够|能|支持|允许|可(?=[机水手拆调折水充洗])"],
  ["will", "会"],
  ["with", "带|送(?!货|达|到)|含(?!量)|配(?!件|送|色|货)|赠送|附(?!近)"],
  ["need", "需要"],
  ["is", "是"],
  ["have", "有"],
];
const END = "(?:的|哦|呢|呀|啊|哈|吧|了|亲|吗|么|不|没|嘛|滴|噢|~)*$";
/** The negation (group 1), one group for each class, and what follows. */
const ZH = new RegExp(
  `(不|没|无法|没法)?(?:${CLASSES.map(([, one]) => `(${one})(?:[不没](?:${one}))?`).join("|")})(?!不|没)([\\u4e00-\\u9fffa-z\\d]{0,8}?)${END}`,
);
/** Where the groups of the classes begin. */
const FIRST_CLASS = 2;
/** What is asked in another way, or denied further on. */
const UNCLEAR = /[什怎哪几多谁只才]|问题|办法|不|没/;
const EN =
  /(?<![a-z])(can?|wo|will|is|are|does|do|has|have)(n't|'t|not| not)? (?:(?:it|they|you|we|i|the [a-z]+|this|that|these) )?((?!you|it|they|the|a )[a-z]+(?: [a-z]+){0,3})$/;

/** 开不了, 退不了; 少不了 and 用不了多久 are something else. */
const UNABLE = /(?<!用)((?![免少差错忘大受用])[\u4e00-\u9fff])不(?:了|上|成)(?:的|哦|呢|呀|啊|哈|了|亲)*$/;

/** What a clause says, or asks, can or cannot be done; null where it says nothing of the kind. */
export function predicateIn(clause: string): Predicate | null {
  const chinese = ZH.exec(clause);
  if (chinese !== null) {
    const rest = chinese[FIRST_CLASS + CLASSES.length] ?? "";
    if (UNCLEAR.test(rest)) return null;
    const kind = CLASSES.find((_, i) => chinese[FIRST_CLASS + i] !== undefined)?.[0] ?? "";
    return { kind, rest, isNegative: chinese[1] !== undefined, before: clause.slice(0, chinese.index) };
  }
  const unable = clause.includes("不") ? UNABLE.exec(clause) : null;
  if (unable !== null) {
    return { kind: "can", rest: unable[1] ?? "", isNegative: true, before: clause.slice(0, unable.index) };
  }
  const match = clause.includes(" ") ? EN.exec(clause) : null;
  if (match === null) return null;
  return { kind: "be", rest: match[3] ?? "", isNegative: match[2] !== undefined, before: "" };
}

/** Words without which a question is about neither the stock nor the postage. */
const KEY_WORDS = anchors(
  ..."包邮,运费,邮费,shipping,delivery,postage,有货,还有,有没有,现货,in stock,available,有吗".split(","),
);

/** What a customer's message asks; read when the first answer turns on it, which few do. */
export function askedBy(text: Passage): Asked {
  let read: Asked | null = null;
  const asked = (): Asked => {
    read ??= readQuestion(text.plain);
    return read;
  };
  return {
    get words() {
      return asked().words;
    },
    get key() {
      return text.has(KEY_WORDS) ? asked().key : null;
    },
    get subject() {
      return asked().subject;
    },
    get variant() {
      return asked().variant;
    },
    get measure() {
      return asked().measure;
    },
    get predicate() {
      return asked().predicate;
    },
  };
}

function readQuestion(plain: string): Asked {
  const words = plain.replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, "$1");
  const clause = words.split(/[,.!?;\n]/).findLast((one) => QUESTION.test(one)) ?? "";
  const at = QUESTION.exec(clause)?.index ?? 0;
  const key = /包邮|运费|邮费|free (?:shipping|delivery|postage)|postage|shipping/.test(clause)
    ? "postage"
    : /有货|还有|有没有|现货|in stock|available|有吗/.test(clause)
      ? "stock"
      : null;
  const subject = key === "postage" ? "" : subjectOf(clause.slice(0, at));
  return { words, key, subject, variant: variantOf(words), measure: measureIn(words), predicate: predicateIn(clause) };
}

const MEASURES: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/多少钱|什么价|怎么卖|价格|how much (?:is|are|for|does it cost)/, "price"],
  [
    /(?:多久|几天|什么时候|啥时候|何时)[^,.?!]{0,4}(?:发|寄)|when (?:do|does|will|is) [^.?!]{0,16}(?:ship|sent|dispatch)/,
    "ship",
  ],
  [
    /(?:多久|几天|什么时候|啥时候|何时)[^,.?!]{0,5}到|when (?:do|does|will|is) [^.?!]{0,16}(?:arrive|delivered|get here)/,
    "arrive",
  ],
];
const HOW = /多([长宽高厚深重])/;

function measureIn(words: string): string | null {
  return MEASURES.find(([pattern]) => pattern.test(words))?.[1] ?? HOW.exec(words)?.[1] ?? null;
}
