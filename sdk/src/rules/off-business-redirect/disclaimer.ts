import { anchors } from "../../engine/text/anchors.ts";
import { findOwnWords } from "../../engine/text/find.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { zh } from "../../engine/text/phrase.ts";
import { ABROAD, cannotElsewhere } from "./elsewhere.ts";

const WORDS = anchors(
  ...(
    "是卖,是做,是专,是经营,是销售,是生产,不是,没有关系,没有任何,不相干,不支持,不送,不修,不办,不开,非我,非本,非小店,re not,m not,not one of,not from,不在,不属,不归,不卖,不做,没卖,没有卖,没做,没有做,没经营,没有经营,没有开展,没有这,不经营,不销售,不出售,不提供,不涉及,不负责,不管,管不,不受理,不办,不代," +
    "未经营,没有销售,不售,只卖,只做,只经营,专营,专做,主营,专卖,没关系,无关,找错,打错,走错,认错,发错人,搞错,加错,弄错,看不到,查不,改不,帮不,没法,没有权限,无权," +
    "无法,不清楚,操作不,解决不,处理不,并非,非本店,不懂,不了解,不知道,isn't,aren't,is not,are not,isnt,not us,not our," +
    "not ours,not with us,not from us,don't sel,do not sel,don't stock,do not stock,don't carry," +
    "do not carry,don't do,don't ofer,do not ofer,don't handle,do not handle,don't deal,only sel," +
    "only stock,only deal,wrong number,wrong shop,wrong store,wrong place,wrong company," +
    "wrong person,nothing to do with,can't se,cannot se,can't acces,cannot acces,no acces," +
    "no control,not something we,unrelated,not part of,can't help,cannot help,not sold," +
    "don't suply,outside our,not selers,never sold,different company,different shop," +
    "another company,don't provide,don't repair,no part in,not afiliated,not conected," +
    "don't have anything to do,only,no more than"
  ).split(","),
);
const US = "(?:{我}|咱们?|本(?:店|公司|司|平台|号)|小店|店里|店铺|这边|这里|这儿|我家|{我}家|{我}店)";
const OTHER =
  "(?:支付宝|花呗|借呗|芝麻|信用卡|储蓄卡|银行|微信|余额宝|淘宝账号|账号|账户|会员|平台|菜鸟|丰巢|驿站|快递柜|快递公司|社保|医保|公积金|话费|流量|宽带|电信|移动|联通|机票|火车票|酒店|外卖|美团|拼多多|京东|抖音|闲鱼|苹果|小米|华为|物业|派出所|医院|学校|保险|税|海关|额度|积分|还款|贷款|app)";
const CHINESE = zh(
  [
    `(?:不是|并非|不属于|不在|非|不归)(?:在|由|从)?${US}(?:们)?(?:家|店|店里|店铺|这边|这里|公司|的)?(?:的|管|负责|卖|购|发|开|做|生产|出|经营|售|寄|买|下|处理|办理|所?能|范围|业务|家|店|名下|订单|商品|,|.|{气}{完})`,
    `(?:不属于|不在|超出)${US}?(?:的)?(?:们|店|家|店铺)*(?:的)?(?:业务|经营|服务|职责|权限|管理|客服|售卖|管辖)(?:的)?(?:范围|范畴|之内|内|里)?`,
    `${US}(?:们)?(?:家|店|店里|目前|暂时|也|都|确实|是|真的|并|这边|一直|现在|从来)*(?:不|没有?|未|没有?在?)(?:卖|做|经营|销售|出售|售卖|售|涉及|负责|管|办理|提供|经手|代理|受理|承接|开展|从事|生产|接|开设|修|维修|租|代办|开通)(?!你|您|呢吗|过)(?!工|完|好|到|得|包邮|退|换|运费|发票|赠|保|正|假|价|定制|加急|色|大|小)`,
    `(?:不|没有?|没有?在)(?:卖|经营|销售|出售|售卖|涉及|经手|做)(?:这|那|这个|这种|这类|此类|该|别的|其他|其它|${OTHER}|[\\u4e00-\\u9fff]{1,6}(?:{气}{完}))(?!价|工)`,
    `(?:没有?|无)(?:这|该|此)(?:个|类|种|款)?(?:品类|产品|商品|业务|服务|东西|宝贝|经营)(?={气}{完})`,
    "(?<!(?:我|小妹|小二|这边)[^,.?!]{0,3})(?:找|打|走|认|加|搞|弄|拨|进|问|发)错(?:了)?(?:店|人|地方|电话|号码|窗口|店铺|商家|家|了|啦|门|对象)",
    `(?:不归|不由|不属|轮不到)${US}(?:们)?(?:店|家|店铺)?(?:来)?(?:管|负责|处理|管理|决定|控制|收|定)?`,
    `(?:跟|和|与)${US}(?:们)?(?:店|家|店铺|公司|客服)?(?:是|都|也)?(?:没有?|无|毫无|不)(?:任何|半点|{什么}|啥)?(?:关系|关|关联|相干|相关|瓜葛|搭界)|(?:跟|和|与)${US}无关`,
  ].join("|"),
);
/** The shop can do nothing about something else: named by the customer as well, it is what this is about. */
const POWERLESS = zh(
  [
    `(${OTHER})[^.?!]{0,14}(?:看不[到了见]|查不[到了]|改不了|管不了|帮不了|操作不了|解决不了|处理不了|办不了|控制不了|决定不了|没法(?:查|看|改|帮|处理|操作|管|办|解)|(?:没有?|无)权限?|无法(?:查|看|改|处理|操作|帮|提供|干预|解|控)|不清楚|不了解|不太懂|不知道|不懂)`,
    `(?:看不[到了见]|查不[到了]|改不了|管不了|帮不了|操作不了|解决不了|处理不了|没法(?:查|看|改|帮|处理|操作|管)|无法(?:查|看|改|处理|操作|帮|提供|干预)|无权)[^.?!]{0,8}(${OTHER})`,
  ].join("|"),
);
const ENGLISH =
  /(?<![a-z])(?:(?:that|this|it|the (?:order|parcel|number|shop|site|account|item)|[a-z]+)(?:'s| is|'re| are| was| were)?(?:n't| not| never) (?:(?:actually|really|one of|part of|placed|sold|sent|made|bought|handled|run|with|from|by|something that|something|anything|a service|a product) )*(?:us|ours|(?:part of |one of )?our (?:order|shop|store|site|number|parcel|company|business|product|department|customer|item|courier|area|good|line|brand|service|book)s?|we (?:sell|stock|offer|do|handle|carry|make|provide|deal|supply|run|cover))|not (?:us|ours|our (?:order|shop|store|company))|(?:we|i|this shop|our shop)(?: (?:only|just|actually|really|are|simply|currently|unfortunately|'re))* (?:don't|do not|never|can't|cannot|no longer|didn't|did not)(?: (?:actually|really|ourselves|currently|even))* (?:sell|sold|stock|carry|offer|handle|deal|supply|repair|provide|run|do (?:that|this|those|any|repairs|[a-z]+s)|see (?:your |the |what |bank|into)|access|control|have (?:access|any control|anything to do)|help with)(?! (?:out|you with anything))|(?:we|i)(?:'re| are| am|'m) (?:not|only) (?:affiliated|connected|part of|sellers)|(?:we|i) have (?:no|nothing) (?:access|control|to do|way to see|say|influence|connection|part)|we (?:only|just) (?:sell|stock|deal|do|carry|make)|(?:wrong|a different|another) (?:number|shop|store|place|company|person|seller|website|department|line|business)|nothing to do with (?:us|our)|(?:is|are)(?:n't| not) (?:something|anything) (?:we|i)|outside (?:our|what we)|unrelated to (?:us|our))(?![a-z])/g;

/** What the shop is instead: 我们是家具店，不送外卖; 小店只卖猫用品; we only sell clothing; we're not the bank. */
const INSTEAD = [
  zh(
    `(?:这[里儿边]|{我}|咱们?|本店|小店)(?:家|店)?(?:这边|这里)?(?:只|就)?是(?:一家)?[^,.?!]{0,8}(?:店|家|公司|厂|客服|超市|商城|馆|行|铺|部),?(?:不|没有?|并不)(?!支持|包邮|退|换)([^,.?!]{1,8})`,
  ),
  zh(`(?:只|专门?|主要?|就)(?:卖|做|经营|营|销售|售)(?!全款|现金|正品|真货|品质|批发)([^,.?!]{1,8})(?={气}{完})`),
];
/** 我们是卖床品的: what the shop is, said to a question about something else. */
const TRADE = zh(
  "(?:{我}|咱们?|本店|小店|这[里儿边])(?:家|店|们)*(?:这边|这里|这儿)?(?:是|就是)(?:专门?|一家)?(?:卖|做|经营|销售|生产)([^,.?!]{1,8})的(?:店铺?|商家|厂家)?(?={气}{完})",
);
const HAS_NONE = zh("(?:{头}|亲|这个|那个)(?:没有?|无)(?:的|卖|货|这|那|呢|哦|啊|{完})");
const NOT_THE =
  /(?<![a-z])(?:we|i|this)(?:'re| are| am|'m| is|'s)(?:n't| not) (?:the|a|an|your) ([a-z' ]{2,24})|(?<![a-z])we(?:'re| are)? (?:only|just) (?:sell|stock|deal in|do|carry|make|a|an) ([a-z' ]{2,24})/g;

/** "We sell bikes only, no car tyres": what the customer named is not sold here. */
const NO_SUCH =
  /(?<![a-z])(?:we|our shop)[^.!?]{0,30}(?:only|nothing but|just)[^.!?]{0,24}(?:, ?|but )(?:no|not) ([a-z' ]{3,24})/g;

/** The reply says that the matter is not this shop's business. */
export function disclaims(text: Passage, customer: Passage): boolean {
  if (cannotElsewhere(text, customer)) return true;
  if (!text.has(WORDS)) return false;
  if (findOwnWords(text, CHINESE) !== null || findOwnWords(text, ENGLISH) !== null) return true;
  const powerless = findOwnWords(text, POWERLESS);
  if (powerless !== null && isNamedIn(customer, powerless[1] ?? powerless[2] ?? "")) return true;
  const [elsewhere, speciality] = INSTEAD.map((pattern) => findOwnWords(text, pattern)?.[1]);
  if (elsewhere !== undefined && isNamedIn(customer, elsewhere)) return true;
  if (speciality !== undefined && ASKS_FOR_GOODS.test(customer.plain) && !isNamedIn(customer, speciality)) return true;
  const trade = findOwnWords(text, TRADE)?.[1];
  if (trade !== undefined && !isNamedIn(customer, trade)) {
    const isAskedInVain = ASKS_FOR_GOODS.test(customer.plain) && findOwnWords(text, HAS_NONE) !== null;
    if (isAskedInVain || ABROAD.test(customer.plain)) return true;
  }
  const without = findOwnWords(text, NO_SUCH)?.[1];
  if (without !== undefined && isNamedIn(customer, without)) return true;
  const english = findOwnWords(text, NOT_THE);
  if (english?.[1] !== undefined) return isNamedIn(customer, english[1]);
  return english?.[2] !== undefined && !isNamedIn(customer, english[2]);
}

const ASKS_FOR_GOODS = /(?:有|卖|做|要|买|找|想)[^,.?!]{1,12}(?:吗|么|没|[?]|$)/;

/** Whether the customer's words hold a word of these: two Han characters in a row, or a Latin word of four letters or more. */
function isNamedIn({ plain }: Passage, words: string): boolean {
  for (const [word] of words.matchAll(/[a-z]{4,}/g)) if (plain.includes(word)) return true;
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = words.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && plain.includes(pair)) return true;
  }
  return false;
}
