import { gated, mayMatch } from "../../engine/text/anchors.ts";
import { clauseAround } from "../../engine/text/clause.ts";
import { matchesIn } from "../../engine/text/matches.ts";
import { once, type Passage } from "../../engine/text/passage.ts";
import { en, zh } from "../../engine/text/phrase.ts";
import { isQuoted, type Range } from "../../engine/text/quotation.ts";
import { isSaidToOthers } from "../../engine/text/third-party.ts";

const NAME = "(?:真实|全|本人)?(?:姓名|名字|姓氏|大名|全名|尊姓|尊姓大名|称呼)";
const TELL = "(?:提供|告诉|告知|发送?|报|留|说|填|给|登记|核实|核对|确认|输入|补充)";
const PLEASE = "(?:一?下|一个|个|我|给我|给|给到|到|您的?|本人的?|客服|这边|的|过来|完整的?|贵|咱的?)*";
const CHINESE = gated(
  zh(
    [
      "贵姓|尊姓大名|高姓大名|尊称",
      "(?:怎么|如何|怎样)称呼(?:{你}|一下)?(?!这|那|它)",
      "(?:{你})?(?:这边|本人)?(?:姓|贵姓)(?:什么|啥|甚)|{你}(?:是|叫)?(?:叫)?(?:什么|啥)名(?:字)?|{你}的?(?:名字)?叫(?:什么|啥)(?!时|样|颜|码|款)|请问{你}是(?:哪位|谁|哪一位)|(?:请问)?{你}是(?:哪位|谁)(?=[,.?!啊呀呢]|$)",
      `{你}的?(?:${NAME})(?:是|叫|呢|方便|可以|能)*(?:什么|多少|哪)?(?=[是呢?叫]|$|方便|可以)`,
      `${TELL}${PLEASE}(?:[^,.?!;您]{0,6}[和跟及与、])?(?:${NAME})`,
      `(?:方便|麻烦|请|能|可以|可否)[^,.?!;]{0,8}?(?:${NAME})(?:吗|么|吧|呢)?(?=$|[,.?!和跟及与])`,
      `(?:${NAME})(?:和|及|跟|与|、|,|加|电话|手机|号码|联系|方式|地址|订单号?)*(?:您)?(?:麻烦|请|烦请|方便)?(?:您)?(?:先)?(?:提供|告诉|告知|发|报|留|说|给)(?:一?下|我|给我|过来|个)`,
    ].join("|"),
  ),
);
const ENGLISH = gated(
  en(
    [
      "(?:may|can|could|might|would you mind if) (?:i|we) (?:please |just |also |first |quickly )*(?:have|get|ask(?: for)?|know|take|confirm|check)(?: please)? your (?:full |first |last |good |real |own )?(?:name|surname)",
      "(?:what(?:'s| is| was)|tell (?:me|us)|give (?:me|us)|provide(?: me| us)?(?: with)?|share|confirm|send (?:me|us)|let (?:me|us) (?:have|know)|need|type|state|leave|verify|know|have|ask(?: for)?|get)(?: please| first| just)? your (?:full |first |last |good |real |own )?(?:name|surname)",
      "(?:who|whom) (?:am i|are we|do i have the pleasure of|is this)(?: speaking| talking| chatting)?(?: (?:with|to))?(?=$|[,.?! ])",
      "how (?:should|may|can|shall|would you like (?:me|us) to) (?:i |we )?(?:address|call|greet) you",
      "what (?:should|may|can|shall) (?:i|we) call you",
      "your (?:full |first |last )?(?:name|surname),? please|(?:name|surname) please",
    ].join("|"),
  ),
);
/** Another name than the customer's own: a recipient's, a nick, a company's, words to be engraved. */
const OTHER_NAME =
  /收[件货]|寄(?:给|到)|新(?:的)?(?:地址|包裹)|对方|朋友|送给|(?:旺旺|会员|账号|账户|用户|微信|昵称|网|店铺?|淘宝|登录|品牌|产品|商品|宝宝|孩子|小朋友|公司|单位|发票|抬头|开户|持卡|文件|材质|颜色|花|药|门店|快递员?|收款|支付宝|银行|户主|司机|机主|车主|单子上|品)[^,.?!]{0,4}名|ID|刻|印|绣|定制|贺卡|署名|落款|id|recipient|user ?name|account|company|shop|store|brand|engrav|print|receiver|gift|parcel|friend|card ?holder|product|item|invoice|nick/;

/** Where the reply asks the customer for their own name; confirming a name is not asking for it. */
export const nameRequestIn: (text: Passage) => Range | null = once((text) => {
  return find(text, CHINESE) ?? find(text, ENGLISH);
});

function find(text: Passage, asked: typeof CHINESE): Range | null {
  if (!mayMatch(asked, text)) return null;
  for (const { index, 0: words } of matchesIn(asked.pattern, text.plain)) {
    const end = index + words.replace(/[ ,.…!?]+$/, "").length;
    if (isQuoted(text, index, end) || isSaidToOthers(text, index)) continue;
    if (!OTHER_NAME.test(clauseAround(text, index) + words)) return [index, end];
  }
  return null;
}
