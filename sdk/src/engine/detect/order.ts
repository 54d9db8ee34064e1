import { clauseAround, clauseBefore } from "../text/clause.ts";
import type { Passage } from "../text/passage.ts";
import { en, zh } from "../text/phrase.ts";
import { detectorOf, type Frame, type Hit, listed } from "./frame.ts";
import { offersHelp } from "./offer.ts";
import { briefOrder } from "./order-brief.ts";
import { isCourteous, isSoftened } from "./softener.ts";

/** What people are told to do on their own. */
const DO =
  "(?:看|查|找|量|搜|想办法|想|对照|登[录陆]?|点|选|拍|下载|操作|拿|送|寄|搬|核|留意|关注|拨|估|凑|算|挑|翻|问|联系|处理|解决|研究|琢磨|决定|弄|搞|核对|对比|比|领会|体会|百度|判断|掂量|考虑|数|修|装|退|投诉|反映|沟通|协商|搞定|跑|取|打|读|学|试|反省|检查|承担|负责|买|写|填|改|申请|下单|催|盯|等|去)";
/** Where the shop keeps its answers. */
const PLACE =
  "(?:详情|页面|主页|首页|标题|描述|说明|公告|图|尺码|评价|评论|上面|前面|聊天记录|记录|物流|规则|链接|置顶|备注|通知|参数|问大家|规格|短信|单号|运单|表|吊牌|包装|视频|买家秀|宝贝|下面|这里|清楚|仔细)";
const THING = "(?:订单|单号|截图|照片|图片?|视频|尺码|地址|身高|体重|电话|号码|快递单|名字|账号|凭证|证据|型号)";
/** Where an order begins: the head of a clause, after whom it is said to. */
const TO_YOU = "{头}(?:那|您|你|亲|就|先|都|还是|得|要|给我|只能|直接|快|赶紧|麻利|请|再|,| )*";

const isFree = ({ passage, start, end }: Hit): boolean => {
  const around = clauseAround(passage, start);
  return (
    /可以|能|如果|要是|若|万一|怕|不想|不用|不必|想(?!办法|清楚|好|想)|还是|喜欢|担心|吗|么$|\?|的话|就好|就行|随意|也行|也可/.test(
      around,
    ) ||
    /[?]/.test(passage.plain.slice(end, end + 8)) ||
    /[我他她它们]$/.test(clauseBefore(passage, start))
  );
};
const isAboutOthers = ({ passage, start }: Hit): boolean =>
  /仓库|快递|师傅|同事|系统|物流|平台|厂家|我/.test(clauseBefore(passage, start));

/** Sent to help themselves, to wait, or off: 亲 and 您 do not make it kinder. */
const dismissals: readonly Frame[] = [
  {
    words: ["自己", "自个", "自行"],
    pattern: zh(
      `(?:${TO_YOU}|(?<=要{什么}|喜欢{什么}|哪个))(?:自己|自个儿?|自行)(?:去|来|先|再|慢慢|好好|到|上网?|在|多|动手)*${DO}(?![过了的到]|好看|起来)`,
    ),
    isInnocent: isFree,
  },
  { words: ["办"], pattern: zh("{你}?(?:自己)?看着办") },
  {
    words: ["等"],
    pattern: zh(
      "{头}(?:那|就|您|你|亲|先|慢慢|老实|好好|乖乖|在|继续|再|给我|没动|只能|排队|接着)*等(?:着|通知|呗|吧|就是|消息)*(?:就是|就行|呗|吧|瞧)?了?(?=[呗吧]?{完})",
    ),
    isInnocent: ({ passage, start, end }) =>
      /吗|么|我们?|[您你]先|再等等/.test(clauseAround(passage, start)) ||
      /[?]/.test(passage.plain.charAt(end)) ||
      (/等了?吧?$/.test(passage.plain.slice(start, end)) &&
        !/就/.test(passage.plain.slice(start, end)) &&
        passage.plain.length > 6),
  },
  {
    words: ["去"],
    and: ["看", "查", "问", "找", "翻", "量", "搜", "投诉", "告", "读", "比", "弄", "试"],
    pattern: zh(
      `{头}(?:那|就|你|您|亲|先|都|,| )*去把?(?:[^,.?!;\\n]{0,8})?(?:看|查|问|找|翻|量|搜|投诉|告|读|比|弄|试)[^,.?!;\\n]{0,8}(?:再(?:来|问|说|找|聊|谈|考虑|下单)|(?={完}))`,
    ),
    isInnocent: (hit) =>
      isFree(hit) || /我|帮|下$|哪/.test(clauseAround(hit.passage, hit.start)) || hit.passage.plain.length > 24,
  },
  {
    words: ["再来", "再问", "再说", "再找", "再聊", "再谈", "再讲", "再下单", "再拍", "再买"],
    pattern: zh(
      "{头}(?:你|您|亲|那|就|请|先|麻烦)*(?:去|把|先)?(?:[^,.?!;\\n您你]{0,8})(?:看|量|想|问|查|读|翻|选|挑|定|考虑|核对|确认|攒|凑|弄|搞|学)[^,.?!;\\n您你]{0,6}(?:完|好|清楚|清|仔细|明白|懂|了|遍|够|齐)[^,.?!;\\n您你]{0,6},?(?:你|您)?再(?:来|问|说|找|聊|谈|讲|下单|拍|买)(?:我)?",
    ),
    isInnocent: (hit) =>
      isAboutOthers(hit) || /可以|帮|如果|要是|建议|吗|我们|一下|都行/.test(clauseAround(hit.passage, hit.start)),
  },
  {
    words: ["去"],
    pattern: zh("(?:一边|边上|旁边|别处|别家|楼上|外面)(?:待着|凉快|玩|呆着|问|买|等)?去(?={气}{完})"),
  },
  {
    words: ["别", "不要", "甭", "少", "不许", "不准"],
    pattern: zh(
      "{头}(?:您|你|亲|就|请|都|也|先|可)*(?:别|不要|甭|少|不许|不准)(?:再|来|老是?|总是?|一直|这么|那么|跟我|给我|在这(?:儿|里)?|一个劲)*(?:问(?!题)|说了|发了|发这|吵|闹|刷屏?|烦|啰嗦|罗嗦|[磨墨][叽迹唧]|废话|找我|来找|打扰|浪费|做梦|想了|想得|催|纠缠|挑三拣四|挑剔|抱怨|哭|装|扯|争|指望|得寸进尺|太过分|没完)",
    ),
    isInnocent: ({ passage, start }) => /如果|怕|为了|以免|省得|才能|帮/.test(clauseAround(passage, start)),
  },
  {
    words: ["废话", "滚", "走开", "闭嘴", "让开", "一边"],
    pattern: zh("{头}(?:给我|你|您)?(?:滚(?![筒轮珠动烫刷边石雪水床滚梯花])|走开|闭嘴|少废话|别废话)"),
  },
  {
    words: ["快点", "赶紧", "赶快", "麻利", "抓紧", "痛快", "利索"],
    pattern: zh(
      "{头}(?:您|你|亲|那|就)*(?:快点|赶紧|赶快|麻利|抓紧|痛快)(?:点|的|地|儿)*(?:{说}|报|选|定|回|确认|想|决定|填|走|给|付)(?!您|好)",
    ),
    isInnocent: isAboutOthers,
  },
  {
    words: listed("yourself,yourselves,google it,deal with it,get over it,figure"),
    pattern: en(
      "(?:look (?:it |that )?up|check|find|figure|work|sort|do|read|google|search|measure|see|count|fix|deal with|ask|call|chase|go)(?: (?:it|that|this|out|for|the [a-z ]{1,16}|them|with|and|see)){0,3} (?:yourself|yourselves)(?! a )|just google it|(?<=^|[.!,] ?)google it(?=[.!,]|$)|deal with it|get over it|figure it out",
    ),
    isInnocent: ({ passage, start }) =>
      /\b(?:can|could|may|to|if|want|prefer|without|not|we|i|will|we'll|i'll|they) (?:easily |also )?$/.test(
        clauseBefore(passage, start),
      ),
  },
];
const dismissal = detectorOf(dismissals);

/** Said alone they are orders; a courtesy, an address or a reason beside them makes them requests. */
const bareOrders: readonly Frame[] = [
  {
    words: ["看", "翻", "查", "读", "搜", "参考", "找", "问", "点"],
    pattern: zh(
      `^(?:那|就|去|先|再|亲)*(?:看|翻看?|查看?|读|搜|参考|找|点开?|见)(?:看|下|清|一下)?(?:我?发?的?|店铺|宝贝|商品|产品|我们|一下)?${PLACE}[^,.?!;\\n]{0,8}`,
    ),
  },
  {
    words: ["发", "报", "给", "填", "拍", "传", "说"],
    pattern: zh(
      `^(?:先|把|那|就)*(?:${THING}[^,.?!;\\n]{0,3}(?:发|报|给|填|传|拿|说)(?:来|过来|我|上来|给我|出来|清楚)*|(?:发|报|拍|传|填|给)(?:来|个|张|我)?${THING})[^,.?!;\\n]{0,3}$`,
    ),
  },
  {
    words: ["找", "问", "联系", "打", "重新", "投诉"],
    pattern: zh(
      "^(?:那|就|去|直接|先)*(?:找|问|联系|打)(?:快递|物流|售后|售前|平台|厂家|客服|派件员|小哥|驿站|卖家|商家|银行|配送员|别的客服|主管|仓库)(?:去|吧|问|电话|呗)*[.!]?$",
    ),
  },
  {
    words: ["再说", "再问", "再聊", "再谈", "再讲"],
    pattern: zh("^(?:先|去)?[^,.?!;\\n您你我吗]{1,6}再(?:{说}|问|聊|谈)(?=吧?{完})"),
  },
  {
    words: ["把"],
    pattern: zh(
      "^(?:先|去|那|就)*把[^,.?!;\\n您你]{1,8}(?:看|读|量|填|写|发|拍|想|弄|查|背|搞|算)[^,.?!;\\n您你吗]{0,6}[.!]?$",
    ),
  },
  {
    words: ["等"],
    pattern: zh("^(?:先|那|就|继续)*等[^,.?!;\\n您你我]{0,5}(?:通知|消息|短信|电话|公告)(?:就行|就是|吧|呗)?[.!]?$"),
  },
  {
    words: ["先", "去", "到", "照", "耐心", "回去", "自己"],
    pattern: zh(
      "^(?:先(?![进发到])|去(?![年哪]|除|掉|了)|到(?![货了期时付账达底])|照着|耐心|回去|自己(?![人家用]))[^,.?!;\\n您你亲我吗会是已有]{1,12}(?=[,.!]|$)",
    ),
    isInnocent: ({ passage, start }) =>
      /的$|的话|如果|可以|就好|^(?!先把|耐心).*了$/.test(clauseAround(passage, start)),
  },
  { words: ["排队", "稍安勿躁", "闭嘴"], pattern: zh("^(?:排队|稍安勿躁|闭嘴)[.!]?$") },
];
const bareOrder = detectorOf(bareOrders);
const LONGEST_ORDER = 20;

const READING =
  "(?:(?:just|then|so|well|now|first|go|and|simply),? )*(?:read|check|look(?: at| in| on| up)|see|scroll|search|google|watch|consult|refer to|open|click|go to|visit)";
const englishOrders: readonly Frame[] = [
  {
    words: listed(
      "read,check,look,see,scroll,search,google,watch,consult,refer,go,wait,ask,send,give,tell,call,email,contact,come,decide,hurry,pay,stop,leave,measure,work,deal,move,be,choose,pick,speak,type,open,click,visit,phone,find,get",
    ),
    pattern: en(
      `^(?:${READING} (?:the|our|my|your|it|that|this|above|below|page|faq|reviews?|back|up|down|again|description|label|chart|tracking|terms|photos?|pictures?)[a-z '-]{0,36}|(?:you(?:'ll| will)? (?:just )?(?:have to|must|need to) )?wait(?! a| one| while| please)(?: (?:for|until|till|your|and|like)[a-z ]{0,24}| then| longer)?|(?:ask|call|phone|email|contact|chase) (?:the|your|them|him|her|someone|somebody|a|another)[a-z ]{0,24}|(?:send|give|tell|show) me [a-z ]{0,24}|send (?:the|a|your|it|photos?|proof)[a-z ]{0,24}|come back (?:later|tomorrow|when|once)[a-z ]{0,24}|decide(?: now| already)?|make up your mind|hurry(?: up)?|pay (?:first|now|up)|stop [a-z]+ing[a-z ]{0,16}|leave(?: me alone| it)?|measure (?:it|yourself)[a-z ]{0,16}|be (?:patient|quick|reasonable|realistic)|go (?:away|elsewhere|and [a-z ]{1,24})|try harder|move on)[.!]*$`,
    ),
  },
];
const englishOrder = detectorOf(englishOrders);
const LONGEST_ENGLISH = 60;

/** A bare order to the customer: 自己看详情页, 等着, 先量好再来, Read the page. A request with courtesy, or with help, is none. */
export function order(text: Passage): Hit | null {
  const hit = dismissal(text);
  if (hit !== null && !isCourteous(text) && !offersHelp(text)) return hit;
  if (text.plain.length <= LONGEST_ORDER) {
    const bare = bareOrder(text);
    if (bare !== null && !isSoftened(text)) return bare;
  }
  const brief = briefOrder(text);
  if (brief !== null) return brief;
  if (text.plain.length > LONGEST_ENGLISH || /[\u4e00-\u9fff]/.test(text.plain)) return null;
  const english = englishOrder(text);
  return english === null || isSoftened(text) ? null : english;
}
