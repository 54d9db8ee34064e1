import { NUMBER, numberOf } from "../../engine/detect/number.ts";
import { dateFacts, occasionIn } from "./date-facts.ts";
import { type Fact, nameValue, type Value } from "./fact.ts";
import type { Said } from "./named-facts.ts";
import { subjectOf, variantOf } from "./subject.ts";

const ATTRIBUTE =
  "(?:衣长|裤长|裙长|袖长|线长|肩宽|胸围|腰围|臀围|领围|鞋跟|跟高|鞋长|筒高|长度|宽度|高度|厚度|深度|直径|口径|重量|净重|毛重|容量|功率|电压|承重|续航|待机|面积|尺寸|保质期|质保期?|保修期?|押金|定金|保证金|限购|起订|起批|运费|邮费|手续费|安装费|年费|服务费|[长宽高厚深重])";
const MONEY = "(?:元|块钱?|rmb)";
const MEASURE =
  "(?:厘米|公分|毫米|米|寸|英寸|cm|mm|公斤|千克|克|斤|kg|ml|毫升|升|瓦|w|伏|毫安|mah|度|个?人|个?月|年|天|小时|分钟|[件个条双台套片张粒支颗盒包瓶袋本层]|岁|折|[档挡代级速核键孔]|inches|inch|feet|ft|litres?|liters?|watts?|grams?|years?|months?|days?|hours?|pieces|people)";
const VALUE = new RegExp(
  `(?<![\\d.a-z-])(?:[¥$£€] ?)?(${NUMBER})(?:(?:-|到|至|~| to )(${NUMBER}))? ?(${MONEY}|${MEASURE}|工作日|个工作日)?(?![\\d:])`,
  "g",
);
const NAMED = new RegExp(`${ATTRIBUTE}[^\\d,]{0,6}$`);
const NAMED_EN =
  /(?<![a-z])(warranty|guarantee|capacity|weight|length|width|height|depth|wattage|power|battery life)(?: (?:period|is|of|lasts|covers|for|about|around)){0,3} $/;
const PRICE_WORD =
  /(?:价格?|一共|总共|合计|总价|单价|卖|到手|只要|只需|是|为|(?<![a-z])(?:price|cost|costs|total|is|it's|comes to))[^\d,]{0,5}$/;
/** Money or time of another kind: an offer, a part of the price, a return. */
const OTHER =
  /优惠|减|返|券|红包|补|差|便宜|少|抵|满|押|退|赔|运费险|起(?!订|批)|每|加|多|原价|省|off|save|discount|refund|coupon|deposit|over|extra|each|every|per |ago|前天?|上次|第(?!.代)/;
const TIME = /天|小时|工作日|days?|hours?/;
const LONG = /^ ?(long|wide|tall|high|deep|thick|heavy|round)/;
const ABOUT = /左右|大概|大约|约|差不多|上下|多|一般|about|around|roughly|approx|误差/;

/** 满300减40, 八五折. */
const OFFER = /满(\d+)[^,\d]{0,3}([减送返])(\d+)/;
const DISCOUNT = /(?<!\d)([一二三四五六七八九\d]{1,2})折/;
/** Prices that go up and down are news. */
const NEWS = /结束|恢复|涨|降|调[价整]|更新|现在|(?<![a-z])(?:now|went up|anymore)(?![a-z])/;

function offerFacts({ clause, message }: Said): readonly Fact[] {
  if (NEWS.test(message)) return [];
  const offer = OFFER.exec(clause);
  if (offer !== null) {
    return [{ key: `满${offer[1]}${offer[2]}`, subject: "", variant: "", value: nameValue(offer[3] ?? "") }];
  }
  const discount = DISCOUNT.exec(clause);
  if (discount === null) return [];
  const name = (discount[1] ?? "").replace(/[一二三四五六七八九]/g, (digit) => String(numberOf(digit)));
  return [{ key: "折", subject: subjectOf(clause.slice(0, discount.index)), variant: "", value: nameValue(name) }];
}

/** Prices, measures and times that a clause states. */
export function numericFacts(said: Said): readonly Fact[] {
  const { clause, asked, message } = said;
  const facts: Fact[] = [...dateFacts(said), ...offerFacts(said)];
  if (OTHER.test(clause)) return facts;
  VALUE.lastIndex = 0;
  for (let match = VALUE.exec(clause); match !== null; match = VALUE.exec(clause)) {
    const [all, first = "", second, unit = ""] = match;
    const before = clause.slice(0, match.index);
    const after = clause.slice(match.index + all.length);
    const key = keyOf(before, all, unit, after, clause) ?? (PLAIN.test(after) ? measureOf(asked.measure, unit) : null);
    if (key === null || (key === "price" && NEWS.test(message))) continue;
    const value = readValue(first, second, unit, ABOUT.test(message));
    if (value === null) continue;
    const named = before.replace(
      new RegExp(`(?:${ATTRIBUTE}|价格?|一共|总共|合计|总价|单价|卖|到手价?|只要|售价)[^\\d]*$`),
      "",
    );
    const variant = variantOf(before);
    facts.push({ key, subject: subjectOf(named) || asked.subject, variant: variant || asked.variant, value });
  }
  return facts;
}

function keyOf(before: string, all: string, unit: string, after: string, clause: string): string | null {
  const attribute = NAMED.exec(before)?.[0].match(ATTRIBUTE)?.[0] ?? NAMED_EN.exec(before)?.[1];
  if (/^(?:元|块|rmb)/.test(unit) || /[¥$£€]/.test(all)) return attribute ?? "price";
  if (TIME.test(unit)) {
    if (attribute !== undefined) return attribute;
    return /无理由|退|换|return/.test(clause) ? "return" : occasionIn(clause);
  }
  if (attribute !== undefined) return `${attribute}${lengthUnit(unit)}`;
  if (unit === "")
    return PRICE_WORD.test(before) && /价|卖|一共|总共|合计|price|cost|total/.test(before) && PLAIN.test(after)
      ? "price"
      : null;
  if (/^(?:个?人|people)$/.test(unit)) return "people";
  if (/^[档挡代级速核键孔]$/.test(unit)) return unit;
  const dimension = LONG.exec(after)?.[1];
  if (dimension !== undefined) return `${dimension}${lengthUnit(unit)}`;
  if (/^[件个条双台套片张粒支颗盒包瓶袋本层]$/.test(unit)) return null;
  const verb = /[\u4e00-\u9fffa-z]$/.test(before) ? before.slice(-1) : "";
  return verb === "" || verb === "是" || verb === "为" ? null : `${verb}${lengthUnit(unit)}`;
}

/** No other unit follows. */
const PLAIN = /^(?:$|[ ,哦呢亲啊呀的哈左上多])/;

/** A bare number with a unit that fits answers what was asked. */
function measureOf(measure: string | null, unit: string): string | null {
  if (measure === null) return null;
  if (measure === "price") return unit === "" ? "price" : null;
  if (measure === "ship" || measure === "arrive") return TIME.test(unit) ? measure : null;
  return unit === "" || TIME.test(unit) ? null : `${measure}${lengthUnit(unit)}`;
}

function lengthUnit(unit: string): string {
  if (unit in LENGTHS) return "长";
  return unit in WEIGHTS ? "重" : unit.replace(/(?<=[a-z]{2})s$/, "");
}

type Units = Readonly<Record<string, number>>;
const HOURS: Units = { 天: 24, day: 24, days: 24, 工作日: 24, 个工作日: 24 };
const LENGTHS: Units = {
  厘米: 10,
  公分: 10,
  cm: 10,
  毫米: 1,
  mm: 1,
  米: 1000,
  寸: 33,
  英寸: 25.4,
  inch: 25.4,
  inches: 25.4,
};
const WEIGHTS: Units = { 克: 1, g: 1, grams: 1, 斤: 500, 公斤: 1000, 千克: 1000, kg: 1000 };

function readValue(first: string, second: string | undefined, unit: string, isAbout: boolean): Value | null {
  const scale = HOURS[unit] ?? LENGTHS[unit] ?? WEIGHTS[unit] ?? 1;
  const low = numberOf(first) * scale;
  const high = second === undefined ? low : numberOf(second) * scale;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null;
  return { kind: "number", low, high: Math.max(low, high), isAbout };
}
