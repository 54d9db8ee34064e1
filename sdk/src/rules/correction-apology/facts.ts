import { anchors } from "../../engine/text/anchors.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { isQuoted } from "../../engine/text/quotation.ts";
import { NUMERAL } from "../../engine/text/signs.ts";
import { isSaidToOthers } from "../../engine/text/third-party.ts";
import { type Asked, type Predicate, predicateIn } from "./asked.ts";
import { type Fact, nameValue, withoutRivals } from "./fact.ts";
import { courierFact, materialFact, originFact, postageFact, type Said, stockFact } from "./named-facts.ts";
import { numericFacts } from "./numeric-facts.ts";
import { subjectOf, variantOf } from "./subject.ts";

/** A longer message tells of many things; which of them two such messages share cannot be told from the words. */
const LONGEST = 160;
const CLAUSE = /[^,.?!;:\n…]+[?]?/g;
/** Said on a condition, of others, or asked. */
const UNSURE =
  /[?]|吗$|(?:如果|要是|假如|万一|若|的话|除非|其他|其它|别的|另一|有的|有些|可能|也许|估计|应该|尽量|争取|或者|建议|推荐|之前|以前|原来|等等|只有|才是)|(?<![a-z])(?:if|unless|might|may|maybe|perhaps|probably|other|another|or|would|should|before|used to|usually)(?![a-z])/;
/** A yes (group 1) or a no, and nothing else. */
const BARE =
  /^(?:(是|对|可以|能|会|有|支持|行|需要|yes|yeah|sure|it does|it is|it can|they do|they are)|不(?:是|可以|能|会|支持|行|需要|用)|没有?|no|nope|it doesn't|it isn't|it can't)(?:的|哦|呢|亲|呀|啊|哈)*$/;

/** Words without which a message states nothing of a kind; most messages hold few of them. */
const STOCK = anchors(..."货,库存,断码,售罄,售空,卖完,卖光,没了,没有了,还有,stock,sold,available".split(","));
const POSTAGE = anchors(..."邮,运费,快递费,ship,deliver,postage,free,补,加".split(","));
const MADE_OF = anchors(
  ..."棉,涤纶,聚酯,化纤,腈纶,羊毛,羊绒,真丝,蚕丝,亚麻,皮,革,超纤,不锈钢,铝,铁,木,板,塑料,玻璃,陶瓷,树脂,亚克力,硅胶,绒".split(
    ",",
  ),
  ..."pu,coton,polyester,acrylic,wol,cashmere,silk,linen,leather,stel,alumin,iron,oak,mdf,vener,plastic,glas,ceramic,silicone,resin,acrylic".split(
    ",",
  ),
);
const COURIERS = anchors(
  ..."顺丰,圆通,中通,申通,韵达,邮政,京东,德邦,极兔,百世,天天,安能,ems,dhl,ups,fedex,usps,mail,dpd,hermes,evri,gls,tnt".split(
    ",",
  ),
);
const DAYS = anchors(
  ..."今天,今日,今晚,当天,当日,马上,立刻,明天,明日,后天,周,星期,礼拜,monday,tuesday,wednesday,thursday,friday,saturday,sunday".split(
    ",",
  ),
);
const SENT_FROM = anchors("发货", "发出", "发的", "仓发");
const YES_OR_NO = anchors(
  ..."可,能,会,带,送,含,配,附,需要,是,有,支持,允许,对,行,不,没".split(","),
  ..."can,wo,will,is,are,do,has,have,yes,yeah,sure,it,they,no".split(","),
);

/** What a message of the shop states, said of what the customer asked where it leaves that open. */
export function factsIn(text: Passage, asked: Asked): readonly Fact[] {
  const { plain } = text;
  if (plain.length > LONGEST) return [];
  const kinds: Kinds = {
    stock: text.has(STOCK),
    postage: text.has(POSTAGE) || asked.key === "postage",
    courier: text.has(COURIERS),
    material: text.has(MADE_OF),
    origin: text.has(SENT_FROM),
    numbers: text.has(NUMERAL) || text.has(DAYS),
    yesNo: text.has(YES_OR_NO),
  };
  if (!Object.values(kinds).includes(true)) return [];
  const facts: Fact[] = [];
  CLAUSE.lastIndex = 0;
  for (let match = CLAUSE.exec(plain); match !== null; match = CLAUSE.exec(plain)) {
    const end = match.index + match[0].length;
    if (UNSURE.test(match[0]) || isQuoted(text, match.index, end) || isSaidToOthers(text, match.index)) continue;
    const clause = match[0].replace(/([\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g, "$1").trim();
    addFacts({ clause, asked, message: plain }, kinds, facts);
  }
  return withoutRivals(facts);
}

/** What a message may tell of. */
interface Kinds {
  readonly stock: boolean;
  readonly postage: boolean;
  readonly courier: boolean;
  readonly material: boolean;
  readonly origin: boolean;
  readonly numbers: boolean;
  readonly yesNo: boolean;
}

function addFacts(said: Said, kinds: Kinds, facts: Fact[]): void {
  const named = [
    kinds.stock ? stockFact(said) : null,
    kinds.postage ? postageFact(said) : null,
    kinds.courier ? courierFact(said) : null,
    kinds.material ? materialFact(said) : null,
    kinds.origin ? originFact(said) : null,
  ].filter((one) => one !== null);
  facts.push(...named);
  if (kinds.numbers) facts.push(...numericFacts(said));
  if (named.length > 0 || !kinds.yesNo) return;
  const yesNo = yesNoFact(said);
  if (yesNo !== null) facts.push(yesNo);
}

function yesNoFact({ clause, asked }: Said): Fact | null {
  const bare = clause.replace(/^(?:亲+|[您你]好|dear|hello|hi|在的|嗯|,| )+/, "");
  const answer = BARE.exec(bare);
  if (answer === null) {
    const predicate = predicateIn(bare);
    if (predicate === null) return null;
    const about = questionOf(predicate, asked) ?? predicate;
    const content = contentOf(about);
    return content === "" ? null : said(about, content, variantOf(bare) || asked.variant, !predicate.isNegative);
  }
  const isYes = answer[1] !== undefined;
  const { predicate } = asked;
  // Yes and no to 都没有吗 may mean either.
  if (predicate?.isNegative === true) return null;
  if (asked.key === "stock") return stockAnswer(asked, isYes);
  return predicate === null || !answers(bare, predicate.kind)
    ? null
    : said(predicate, contentOf(predicate), asked.variant, isYes);
}

function stockAnswer({ subject, variant }: Asked, isYes: boolean): Fact {
  return { key: "stock", subject, variant, value: nameValue(isYes ? "in" : "out") };
}

function said({ kind }: Predicate, content: string, variant: string, isYes: boolean): Fact {
  return { key: kind, subject: "", variant, value: nameValue(isYes ? "yes" : "no"), content };
}

function contentOf({ rest, before }: Predicate): string {
  return `${subjectOf(before)}${rest}`;
}

/** 可以用的 answers 电磁炉能用吗: what was asked, where the answer repeats its end only. */
function questionOf(predicate: Predicate, { predicate: question }: Asked): Predicate | null {
  if (question?.kind !== predicate.kind || question.isNegative) return null;
  return contentOf(question).endsWith(contentOf(predicate)) ? question : null;
}

/** 可以 answers 能…吗, 有 answers 有…吗; 不是 answers 是…吗 alone, 是 all. */
function answers(bare: string, kind: string): boolean {
  if (/^不是/.test(bare)) return kind === "is";
  if (/^(?:是|对|yes|yeah|sure|no|nope|it|they|支持|行|不行)/.test(bare)) return true;
  const own = /能|可以/.test(bare) ? "can" : /会/.test(bare) ? "will" : /需要|不用/.test(bare) ? "need" : "have";
  return kind === own || (own === "have" && kind === "with");
}
