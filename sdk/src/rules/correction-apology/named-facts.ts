import type { Asked } from "./asked.ts";
import { type Fact, nameValue } from "./fact.ts";
import { subjectOf, variantOf } from "./subject.ts";

/** A clause of a reply, without spaces in Chinese, and what the customer asked. */
export interface Said {
  readonly clause: string;
  readonly asked: Asked;
  /** The whole message in plain form. */
  readonly message: string;
}

function fact(key: string, name: string, before: string, { clause, asked }: Said): Fact {
  const variant = variantOf(clause);
  return {
    key,
    subject: subjectOf(before) || asked.subject,
    variant: variant || asked.variant,
    value: nameValue(name),
  };
}

const IN_STOCK =
  /(?<![没无])(?:有(?:现)?货|有库存|(?:是|都是)?现货|货源?充足|库存(?:充足|还有)|还有(?:少量|最后)?[一二三四五六七八九十\d]+[件个条双台套])|(?<!not )(?<![a-z])(?:in stock|(?<!no [a-z ]{0,12})available)(?![a-z])/;
const OUT_OF_STOCK =
  /(?:没有?|无)(?:现)?(?:货|库存)|缺货|断货|断码|售罄|卖[完光]了|已?售空|没有?了(?=$|[哦呢亲啊呀的])|(?<![a-z])(?:out of stock|sold out|not in stock|not available|unavailable)(?![a-z])/;
/** What has just come about is news. */
const NEWS = /刚刚?(?:到|补|上|入|来)|补[到货]|到货|restock|(?<![a-z])(?:just|now|suddenly)(?![a-z])/;

export function stockFact(said: Said): Fact | null {
  const { clause } = said;
  const out = OUT_OF_STOCK.exec(clause);
  if (out !== null)
    return /刚刚?(?:卖|拍|售|抢|没|断|被|空)|拍走|抢[光完空]|(?<![a-z])just (?!checked|looked|asked)|suddenly/.test(
      said.message,
    )
      ? null
      : fact("stock", "out", clause.slice(0, out.index), said);
  const isIn = IN_STOCK.exec(clause);
  if (isIn === null || (NEWS.test(said.message) && !/现货/.test(clause))) return null;
  return fact("stock", "in", clause.slice(0, isIn.index), said);
}

const PAID =
  /不(?:包|免)(?:邮|运费)|(?:运费|邮费|快递费)[^,]{0,5}[\d一二两三四五六七八九十]|(?:补|加|收(?![货件到])|付(?!款)|出|需要?|要)[^,退换]{0,3}(?:运费|邮费)|补[^,]{0,3}[\d一二两三四五六七八九十]+[元块]|(?:运费|邮费)(?:是|需要?|要|得)?(?:由|让)?(?:[您你](?:这边|自己)?|买家|自己)?(?:自理|承担|出(?!货)|付|自付|到付)|(?<![a-z])(?:(?:shipping|postage|delivery) (?:is|costs?|would be|will be|to [a-z]+ is) [$£€]?\d|[$£€]?\d+ (?:for|in) (?:shipping|postage|delivery)|not free)/;
const FREE =
  /(?<!不)(?:包邮|包运费|免邮|免运费)|不(?:收|用付|需要?付|要)(?:运费|邮费)|运费(?:由)?我们(?:出|承担)|(?<![a-z])(?:free (?:shipping|delivery|postage)|(?:shipping|postage|delivery) is free|ships? (?:for )?free)(?![a-z])/;
/** Said of some places, amounts or parcels only. */
const QUALIFIED =
  /满|起|以上|以下|[两二三\d]件|除|偏远|不含|不包括|江浙沪|(?:内蒙|新疆|西藏|青海|海南|港澳台|海外|国外)[^,]{0,6}(?<!不)包邮|险|over|above|except|orders|mainland|会员/;

/** The postage of goods that go back hangs on whose fault it is. */
const BACKWARDS = /退|换|取件|售后|质量|寄回|(?<![a-z])(?:return|exchange|refund)/;

export function postageFact(said: Said): Fact | null {
  const { clause, asked, message } = said;
  if (BACKWARDS.test(message) || BACKWARDS.test(asked.words)) return null;
  if (PAID.test(clause)) return { key: "postage", subject: "", variant: "", value: nameValue("paid") };
  if (QUALIFIED.test(message) || QUALIFIED.test(asked.words)) return null;
  const isYes = asked.key === "postage" && /^(?:是|对|嗯|可以|包|yes)/.test(clause) && !/[\d不]/.test(clause);
  return FREE.test(clause) || isYes || (asked.key === "postage" && /(?<![a-z])free(?![a-z])/.test(clause))
    ? { key: "postage", subject: "", variant: "", value: nameValue("free") }
    : null;
}

const COURIER =
  /顺丰|圆通|中通|申通|韵达|邮政|ems|京东(?=快递|物流|配送)?|德邦|极兔|百世|天天|安能|(?<![a-z])(?:dhl|ups|fedex|usps|royal mail|dpd|hermes|evri|gls|tnt)(?![a-z])/g;
const SENDS = /[发走用寄]|默认|合作|快递|(?<![a-z])(?:ships?|sen[dt]s?|with|by|via|use|go(?:es)?)(?![a-z])/;
/** One of several, or on the customer's wish. */
const CHOICE =
  /或|和|跟|也|可以|能|补|加|指定|随机|备注|差价|不|没|换|改|优先|一般|or|and|also|can|if|unless|not|,?支付|宝贝在京东/;

export function courierFact(said: Said): Fact | null {
  const { clause, message } = said;
  const found = message.match(COURIER);
  if (found === null || new Set(found).size !== 1 || !SENDS.test(clause) || CHOICE.test(clause)) return null;
  const [name] = clause.match(COURIER) ?? [];
  return name === undefined ? null : { key: "courier", subject: "", variant: "", value: nameValue(name) };
}

const MATERIALS: Readonly<Record<string, string>> = {
  棉: "纯棉|全棉|精梳棉|百分百棉|100%棉|(?<![a-z])(?:pure |100% )?cotton",
  化纤: "涤纶|聚酯(?:纤维)?|化纤|(?<![a-z])polyester",
  腈纶: "腈纶|(?<![a-z])acrylic",
  羊毛: "羊毛|(?<![a-z])(?:pure )?wool(?!len)",
  羊绒: "羊绒|(?<![a-z])cashmere",
  丝: "真丝|桑蚕丝|蚕丝|(?<![a-z])silk",
  麻: "亚麻|(?<![a-z])linen",
  真皮: "真皮|头层牛皮|牛皮|羊皮|(?<!faux |fake |vegan |synthetic )(?<![a-z])(?:real |genuine )?leather",
  仿皮: "pu皮?(?![a-z])|人造革|仿皮|超纤|(?<![a-z])(?:faux|fake|vegan|synthetic) leather",
  不锈钢: "不锈钢|(?<![a-z])stainless steel",
  铝: "铝合金|铝(?!膜)|(?<![a-z])alumini?um",
  铁: "铸铁|生铁|熟铁|(?<![a-z])(?:cast )?iron",
  实木: "实木|橡木|胡桃木|松木|(?<![a-z])solid (?:wood|oak)|(?<![a-z])oak(?![a-z])",
  板材: "密度板|颗粒板|人造板|(?<![a-z])(?:mdf|veneer)",
  塑料: "塑料|(?<![a-z])plastic",
  玻璃: "玻璃|(?<![a-z])glass(?!es)",
  陶瓷: "陶瓷|(?<![a-z])ceramic",
  树脂: "树脂|亚克力|(?<![a-z])resin",
  硅胶: "硅胶|(?<![a-z])silicone",
  羽绒: "鸭绒|鹅绒|白鸭绒|白鹅绒",
};
const MATERIAL = Object.entries(MATERIALS).map(([name, words]) => ({ name, pattern: new RegExp(words) }));
const MADE =
  /(?:是|为|用|材质|面料|成分|做的|质地|料子)|(?:的|哦|呢)$|(?<![a-z])(?:it's|it is|they're|is|are|made (?:of|from))(?![a-z])/;

export function materialFact(said: Said): Fact | null {
  const { clause, message } = said;
  const found = MATERIAL.filter(({ pattern }) => pattern.test(message));
  const [one] = found;
  if (one === undefined || found.length > 1 || !MADE.test(clause)) return null;
  const match = one.pattern.exec(clause);
  if (match === null || /款|版|和|跟|像|比|混|含|里|底|边|盖|柄|手感/.test(clause)) return null;
  const before = clause.slice(0, match.index);
  if (/不|没|not|n't/.test(before)) return null;
  const subject = subjectOf(before.replace(/(?:材质|面料|成分|材料|质地|料子|made|of|from)/g, ""));
  return { key: "material", subject, variant: "", value: nameValue(one.name) };
}

const ORIGIN =
  /(北京|上海|天津|重庆|广州|深圳|东莞|佛山|义乌|杭州|宁波|温州|金华|苏州|无锡|南京|常熟|南通|福州|厦门|泉州|莆田|武汉|长沙|郑州|西安|成都|青岛|济南|临沂|沈阳|大连|哈尔滨|石家庄|保定|合肥|南昌|昆明|南宁|广东|浙江|江苏|福建|山东|河北|河南|湖北|湖南|四川|安徽)(?:的?仓库?|本地|直接?)?(?:发货|发出|发的|发)/;

/** Where a parcel leaves from. */
export function originFact({ clause }: Said): Fact | null {
  const name = ORIGIN.exec(clause)?.[1];
  if (name === undefined || /不|没|或|和|也|发往|发到/.test(clause)) return null;
  return { key: "origin", subject: "", variant: "", value: nameValue(name) };
}
