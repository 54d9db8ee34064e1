import type { Passage } from "../../engine/text/passage.ts";
import { NUMERAL } from "../../engine/text/signs.ts";
import type { Asked } from "./asked.ts";
import type { Fact } from "./fact.ts";

/** The customer has read something else: 页面写的是30啊, the basket says 12. */
const READ_ELSEWHERE =
  /页面|详情|结算|购物车|付款|下单|拍下|显示|写的?|标的?|(?<![a-z])(?:says?|shows?|listed|reads|basket|cart|checkout|page|website)(?![a-z])/;
const AMOUNT = /(?<![\d.a-z-])(\d+(?:\.\d+)?)(?![\d.:]|[天日号点月年折码件个]|[a-z])/g;
/** Denied, or news. */
const DENIES = /不|没|错|结束|恢复|涨|降|调|现在|not|n't|wrong|ignore/;

/** The amount that the customer has read, which differs from the shop's word, and which the reply gives as well. */
export function concedes(asked: Asked, text: Passage, stated: readonly Fact[]): boolean {
  const { plain } = text;
  if (plain.length > 40 || !text.has(NUMERAL)) return false;
  const given = new Set(amountsIn(plain));
  if (given.size === 0 || DENIES.test(plain) || !READ_ELSEWHERE.test(asked.words)) return false;
  return amountsIn(asked.words).some(
    (amount) => given.has(amount) && stated.some((fact) => isOtherMoney(fact, amount)),
  );
}

function amountsIn(plain: string): number[] {
  return Array.from(plain.matchAll(AMOUNT), (match) => Number(match[1]));
}

function isOtherMoney({ key, value }: Fact, amount: number): boolean {
  if (key === "postage") return value.kind === "name" && value.name === "free";
  return key === "price" && value.kind === "number" && (amount < value.low || amount > value.high);
}
