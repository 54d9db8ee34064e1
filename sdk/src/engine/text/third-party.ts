import { once, type Passage } from "./passage.ts";
import type { Range } from "./quotation.ts";
import { sign } from "./signs.ts";

/** People and places that are neither the agent nor the customer. */
export const THIRD_PARTY =
  "(?:主管|店长|店主|老板|掌柜|经理|领导|上级|组长|仓库|库房|仓管|同事|快递(?![单费盒包信])|小哥|司机|师傅|厂家|厂里|工厂|厂商|供应商|设计师|设计部|裁缝|采购|财务|售后|售前|技术|客服部|客服小|质检|物流|驿站|站点|网点|菜鸟|平台|小二|系统|打包|运营|品牌方|总部|公司|大家|顾客|客人|买家|客户|老客|小姐姐|模特|妈妈|老公|老师|朋友|他们?|她们?|人家|别人|[赵钱孙李周吴郑王冯陈刘张林小阿老][\\u4e00-\\u9fff]?(?:姐|哥|总|工))";

const AIMED = sign("@:");
/** A colleague's mention; one beside the customer's own is for both. */
const MENTION =
  /(?<!@(?:亲|顾客|客户|买家|customer) ?)@(?!所有人|全体|大家|亲|顾客|客户|买家|all\b|everyone|customer)[^\s,.:!?]+/g;
const TO_THEM = new RegExp(
  `(?:问|告诉|回复|提醒|通知|嘱咐|交代|跟|和|对)(?:一?下|了)?${THIRD_PARTY}[^,.?!;\\n:]{0,6}:`,
  "g",
);
const BACK_TO_CUSTOMER = /[.!?\n] ?(?=亲(?![自手测])|您|dear\b)/g;
const SENTENCE_END = /[.!?\n]/g;

/** The parts of a text that are said to a colleague: from an @mention until the customer is addressed again, or after "ask the warehouse:". */
const saidToOthers = once((passage: Passage): readonly Range[] => {
  const { plain } = passage;
  const ranges: Range[] = [];
  if (!passage.has(AIMED)) return ranges;
  MENTION.lastIndex = 0;
  for (let match = MENTION.exec(plain); match !== null; match = MENTION.exec(plain)) {
    const end = next(BACK_TO_CUSTOMER, plain, match.index);
    ranges.push([match.index, end]);
    MENTION.lastIndex = Math.max(end, match.index + 1);
  }
  TO_THEM.lastIndex = 0;
  for (let match = TO_THEM.exec(plain); match !== null; match = TO_THEM.exec(plain)) {
    ranges.push([match.index, next(SENTENCE_END, plain, match.index)]);
  }
  return ranges;
});

function next(pattern: RegExp, plain: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(plain)?.index ?? plain.length;
}

export function isSaidToOthers(passage: Passage, start: number): boolean {
  for (const [from, to] of saidToOthers(passage)) if (start >= from && start < to) return true;
  return false;
}
