import { anchors } from "../../engine/text/anchors.ts";
import { findOwnWords } from "../../engine/text/find.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { zh } from "../../engine/text/phrase.ts";

/** What no shop decides on: money services, public offices, carriers of people and of data, what a platform runs. */
export const ABROAD: RegExp =
  /支付宝|花呗|借呗|白条|微粒贷|芝麻信用|信用卡|储蓄卡|银行卡?|余额宝|理财|贷款|还款|分期|征信|淘金币|集分宝|天猫积分|京豆|淘宝(?:账号|密码)|微信(?:支付|群|号|提现)|社保|医保|公积金|保险|税务|话费|流量|宽带|手机卡|电信|移动|联通|水费|电费|燃气|物业|机票|车票|高铁|动车|火车|船票|酒店|签证|护照|驾照|违章|停车费|公交卡|地铁|门票|电影票|外卖|打车|快递柜|柜机|丰巢|菜鸟|驿站|派出所|医院|挂号|学校|海关|美团|拼多多|京东|抖音|闲鱼|(?:别|其他|其它|另外一|隔壁|那)家(?:店|买)|(?<![a-z])(?:bank|card issuer|credit card|paypal|mortgage|loan|insurance|passport|visa|train|flight|plane|bus|taxi|cab|parking|council|hospital|doctor|dentist|pharmacy|locker|phone (?:bill|plan|contract)|broadband|electricity|gas bill|landlord|amazon|ebay|netflix|spotify|uber)(?![a-z])/;

const CANNOT_WORDS = anchors(
  ..."不了,不来,不到,不上,不着,不成,无能为力,爱莫能助,帮不,没法,没办法,无权,无法,插不,干预不,不是店,没有关系,没关系,没啥关系,什么关系,不是我".split(
    ",",
  ),
);
const CANNOT = zh(
  "[弄办管处理帮忙查看改解决操作卖做代订买退弥补取消冲销追]{1,2}不[了来到上着成](?!问题)|无能为力|爱莫能助|插不上(?:手|话)|干预不了|(?:没法|没办法|无法|无权)(?!接受)|不是(?:{我}|咱家?|本店|小店|店铺?里?|店家)(?:们)?(?:店里?|家)?(?:这边)?(?:发放?|收|扣|管|定|给|开|做|送|弄|搞|设)的?|(?:跟|和|与)(?:咱家?|{我}|本店|小店|店里|店铺|我家)(?:们)?(?:店|家|店铺)?(?:真的?|是|也|都|可|并|完全)?(?:没有?|无|没啥|没{什么}|扯不上|搭不上)(?:任何|半点|{什么}|啥|一点)?关系",
);
const OTHER_SHOP_WORDS = anchors(
  "另外一家",
  "另一家",
  "别家",
  "别的店",
  "其他店",
  "其它店",
  "隔壁",
  "同名",
  "不是咱",
  "不是我们店",
  "冒充",
);
const OTHER_SHOP = zh(
  "(?:另外?一家|别家|别的|其[他它](?:家)?|隔壁|同名的?|相似的?)(?:的)?(?:店铺?|商家|卖家|旗舰店|网店)?(?=的?(?:页面|订单|链接|宝贝|商品|截图|快递|单号|包裹|东西|,|.|{气}{完}))",
);
const NO_RECORD = zh(
  "(?:没有?|查不到|找不到|无)(?:任何)?(?:您|你|亲|这个?|相关)?(?:的)?(?:购买|下单|交易|订单|消费)?(?:记录|订单|信息)|无能为力|帮不上|爱莫能助|没法|没办法|处理不了|不了",
);

const WHOSE_WORDS = anchors(..."是别,是其他,是其它,是另,是隔壁,是人家".split(","));
/** It is another shop's by what the reply says of it: 那是别家店呢, 这个链接是其他店的. */
const WHOSE = zh(
  "(?:{头}|[这那](?:个|款|件|边|单|条|家)?|您(?:{说}|问|找|发|看)?的?(?:这|那)?(?:个|家|款|单)?|链接|订单|店铺|截图|商品|宝贝)(?:应该|好像|其实|可能|都|也|就)*是(?:别人?家?|其[他它]|另外?一?家?|隔壁|人家)(?:的)?(?:店铺?|商家|卖家|旗舰店|网店|家)(?:家|里)?(?:的|卖的|发的|开的)?(?:订单|链接|东西|宝贝|商品|店铺?)?(?={气}{完})",
);

/** The customer's matter is somebody else's by its nature, or the page is another shop's, and the reply says that it can do nothing. */
export function cannotElsewhere(text: Passage, customer: Passage): boolean {
  if (text.has(CANNOT_WORDS) && ABROAD.test(customer.plain) && findOwnWords(text, CANNOT) !== null) return true;
  if (text.has(WHOSE_WORDS) && findOwnWords(text, WHOSE) !== null) return true;
  return (
    text.has(OTHER_SHOP_WORDS) && findOwnWords(text, OTHER_SHOP) !== null && findOwnWords(text, NO_RECORD) !== null
  );
}
