import { matchesIn } from "../text/matches.ts";

/** What of an order a text is about, one bit each. */
const TOPICS: readonly RegExp[] = [
  /地址|收货地|[\u4e00-\u9fff]省.{1,8}[市州县区]|(?:寄|送|发)(?:到|去|往)|[路街道巷弄][^,.?!]{0,4}\d|\d ?(?:号楼?|栋|幢|单元|室|楼|层|座)(?!发|后|前|再|送|到|寄|码)|小区|address|(?<![a-z])(?:street|st|road|rd|lane|ln|avenue|flat|apartment|postcode|zip)(?![a-z])/,
  /收件人|收货人|收件[的]?名|姓名|名字|署名|recipient|(?<![a-z])names?(?![a-z])/,
  /电话|手机|号码|联系方式|1\d{10}|(?<![a-z])(?:phone|mobile|number|telephone|cell)(?![a-z])|\d{5} ?\d{5,6}/,
  /尺[码寸]|[大中小均加][一]?[号码]|(?:\d{2,3}|[smlx]{1,4}) ?码|(?<![a-z])(?:sizes?|small|medium|large|xx?l|xs|[sml])(?![a-z'])/,
  /颜色|[红橙黄绿青蓝紫黑白灰粉棕褐银杏米咖驼]色?(?!抬|名|包|心)|colou?r|(?<![a-z])(?:red|blue|green|black|white|gr[ae]y|pink|yellow|purple|brown|navy|beige|silver|gold|orange|cream|ivory|teal|olive|burgundy|charcoal)(?![a-z])/,
  /数量|[一二两三四五六七八九十\d]+ ?[件个条套双只份盒把张瓶袋对](?!月|小时|字)|quantity|(?<![a-z])(?:two|three|four|five|six|pieces|more|only one)(?![a-z])/,
  /快递公司|顺丰|圆通|中通|申通|韵达|邮政|ems|京东快递|京东物流|走京东|发京东|德邦|极兔|百世|天天快递|安能|courier|(?<![a-z])(?:dhl|ups|fedex|usps|royal mail|dpd|hermes|evri|gls|tnt|carrier|express|air mail)(?![a-z])/,
  /(?:周|星期|礼拜)[一二三四五六日天末]|\d{1,2} ?[号日](?![线楼院栋])|[今明后]天|工作日|节假日|推迟|延[迟期后]|暂缓|晚[点几些][天]?|先别发|再发|再送|之?后[派发送寄配]|加急|提前|(?:上午|下午|晚上|早上|中午|白天)|(?<![a-z])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|tomorrow|until|after the|delay|hold|postpone|expedite|rush|earlier|later|date|\d{1,2}(?:st|nd|rd|th))(?![a-z])/,
  /贺卡|卡片|祝福|生日卡|便签|纸条|(?<![a-z])(?:cards?|greeting|message)(?![a-z])/,
  /发票|抬头|税号|开票|专票|普票|收据|(?<![a-z])(?:invoices?|vat|receipts?|tax)(?![a-z])/,
  /礼[盒袋品物]|包装|丝带|匿名|价格单|价签|小票|蝴蝶结|(?<![a-z])(?:gift|wrap(?:ped|ping)?|ribbon|box|bow|prices?)(?![a-z])/,
  /[刻绣]|印上|印字|烫金|engrav|embroider|monogram|personali[sz]|initials|(?<![a-z])(?:print|lettering)(?![a-z])/,
  /门卫|保安|门口|驿站|丰巢|快递柜|自提柜|前台|物业|代收|邻居|传达室|收发室|门岗|上门|上楼|楼下|(?<![a-z])(?:neighbou?r|porch|reception|doorstep|door|concierge|locker|garage|safe place|shed|gate|back door|front desk)(?![a-z])/,
  /打(?:个)?电话|电联|(?:提前|先)(?:电话)?(?:联系|通知|说)|按门铃|敲门|(?<![a-z])(?:ring|bell|call|knock)(?![a-z])/,
];

/** The topics of a text in plain form, as bits; 0 where it has none. */
export function topicsIn(plain: string): number {
  let topics = 0;
  TOPICS.forEach((pattern, bit) => {
    if (pattern.test(plain)) topics |= 1 << bit;
  });
  return topics;
}

const WORDS = /\d+|[a-z]{3,}|[\u4e00-\u9fff]+/g;
/** Words that any note or request may hold, whatever it is about. */
const COMMON =
  /客户|顾客|买家|客人|要求|需要|备注|订单|麻烦|帮我|帮忙|一下|可以|改成|换成|改为|更改|修改|已经|登记|记录|您好|你好|谢谢|我要|我想|不要|处理|说明|情况|联系|注意|发货|快递|派送|配送|送货|收货|按照?|申请|确认/g;
const COMMON_EN =
  /^(?:the|and|for|please|customer|wants?|order|note|change|changed|with|that|this|you|your|can|could|would|like|add|has|have|asked|asks|requested|request|from|not|instead|thanks|thank|make|put|dear|hello|will|our|their|her|his|new)$/;

/** What a note may share with the request that it records: its numbers, words, and pairs of Han characters. */
function marksOf(plain: string): Set<string> {
  const marks = new Set<string>();
  for (const [word] of matchesIn(WORDS, plain.replace(COMMON, " "))) {
    if (/^[a-z]/.test(word)) {
      if (!COMMON_EN.test(word)) marks.add(word.slice(0, 5));
    } else if (/^\d/.test(word)) marks.add(word);
    else for (let i = 0; i + 1 < word.length; i++) marks.add(word.slice(i, i + 2));
  }
  return marks;
}

/**
 * Whether a note may be the record of a request: they share a topic, a number or a word, or the note names nothing at all.
 * Both in plain form.
 */
export function isNoteOf(note: string, request: string): boolean {
  const topics = topicsIn(note);
  if ((topics & topicsIn(request)) !== 0) return true;
  const marks = marksOf(note);
  if (topics === 0 && marks.size === 0) return true;
  for (const mark of marksOf(request)) if (marks.has(mark)) return true;
  return false;
}
