import { once, type Passage } from "../text/passage.ts";
import { withoutGaps } from "./spaced.ts";

/** What the shop says to a wish for a change: takes it on, or says that it cannot be done. */
export type ChangeAnswer = "accepts" | "declines";

const DOES =
  "(?:改|换|备注|登记|记|安排|写|加|标|包|刻|绣|开|发|放|推迟|延|更新|更改|修改|变更|处理|通知|同步|交代|嘱咐|叮嘱|转告|转达|操作|弄|办|送|寄|走)";
const ACCEPTS_ZH = new RegExp(
  [
    "(?<![您你大家早晚上午刚不较最很那])好(?=[的滴哒嘞勒呢哦呀啊啦吧,.!亲~ ]|$|您|了)|(?<!不|是否|[能吗])可以(?!吗|么|先|查看|参考|看下|自己|去|换个?思|[^,.?!]{0,6}(?:吗|\\?))|没问题|没关系(?:的)?,|收到|(?<![不银])行(?=[的呢哦啊呀,.!亲]|$)|(?:^|[,.!])(?:嗯|恩|ok|欧克|okk)|了解|明白|必须的|当然|遵命",
    `(?:给|帮|为|替)(?:[您你]|亲)?(?:这边|马上|立刻|先|都|重新|单独|特别){0,4}(?:在[^,.]{1,6}?)?${DOES}`,
    `(?:已经?|都|马上|立刻|这就|现在就?|会|一定|我来|我去|我)(?:帮|给|为|替|按|跟|和|让|在)?[^,.?!您你]{0,8}?${DOES}(?!不|错|货)`,
    `${DOES}(?:上|进去|过去)?(?:一下)?(?:好|完|妥|下来|上|成|为)?(?:了|啦|咯|好|妥|哈$)`,
    "(?:按|照|依)(?:照)?(?:[您你]|亲)?[^,.?!]{0,4}(?:要求|说的|意思|吩咐|这个|来|新|办)|(?:写|记|加|登|录|填|标)(?:在|到|进)|放心",
  ].join("|"),
);
const ACCEPTS_EN =
  /(?<![a-z])(?:sure|of course|certainly|absolutely|no problem|will do|done|noted|updated|changed|added|okay|ok|all right|alright|got it|consider it|my pleasure|gladly|happy to|understood|right away|straight away|on it|yes|yep|great|perfect|lovely|switched|amended|recorded|i(?:'ve| have|'ll| will|'m|'ve just| have just)(?: just| now| gladly| also| already)* (?:chang|updat|add|not|mak|made|put|writ|wrote|pass|arrang|record|switch|amend|tell|told|let|includ|ask|us|leav|engrav|wrap|hold|held|sav|set|enter|correct|mark|do|send|book)[a-z]*|we(?:'ve| have|'ll| will)(?: just| now| gladly| also| already)* (?:chang|updat|add|mak|put|pass|arrang|switch|includ|leav|engrav|wrap|hold|send|deliver|ship)[a-z]*|it(?:'s| is| has been)(?: now)? (?:changed|updated|added|on your|on the|noted|done|set))(?![a-z])/;

const DECLINES_ZH =
  /(?:改|换|备注|刻|绣|加急|推迟|操作|修改|更改|变更|安排|拦截|撤回|指定|处理|调整|提供|满足|开|送|赶)[^,.?!]{0,4}不(?:了|到|成|上)|(?:备注|登记|留言)[^,.?!]{0,6}(?:没有?用|没有?效|不起作用)|(?:不能|没办法|没法|无法|不可以|不支持|不提供|不接受|不做|没有|暂不|不好|没能|不允许|不让|不可)(?:再|帮|给|为|您|单独|直接|随意|中途)*[^,.?!]{0,8}?(?:改|换|备注|刻|绣|加急|推迟|修改|更改|变更|指定|调整|操作|安排|服务|定制|送|发|走|(?<!离)开(?!始|心)|写|放|包装|提供|撤|拦|添加|增加|附加)|不(?:可以|行|支持|能)(?:的|哦|呢|哈|了|呀|啊)|(?:取消|作废)[^,.?!]{0,8}(?:重新|再)?(?:下单|拍|申请|提交)|重新(?:下单|购买|拍)|(?:自己|自行|自助)[^,.?!]{0,6}(?:改|修改|联系|操作)|(?:您|亲)(?:可以|需要|先)?(?:在|去|直接|联系)(?:一?下)?[^,.?!]{0,8}(?:商家|卖家|店家|第三方|品牌方)|来不及|办不到|做不到|晚了一步|(?:已经?|刚刚?|都)(?:经|给您|帮您)?(?:发货|发出|出库|寄出|揽收|发走|在路上|打包|装车|做好|生产|制作|刻好|下线|送出|派送|交给快递|走了)/;
/** It is too late for something, and yet it is done: 发货后改不了，现在给您改好了. */
const BUT_DONE_ZH =
  /(?:改|换|备注|登记|更新|安排|加)(?:好|上|过来|成功)[了啦]|(?:可以|能)(?:帮[您你])?(?:改|换)(?!不|吗)|还没发|没发货[^,.?!]{0,4}(?:可以|能)|来得及|(?:联系|通知|让|找|跟)[^,.?!]{0,8}(?:快递|站点|物流|仓库|配送|派送)[^,.?!]{0,10}(?:改|换|转|拦|放|截|送)/;
const DECLINES_EN =
  /(?<![a-z])(?:can(?:'t|not| not)|could(?:n't| not)|unable|not able|(?:was|am|were|are|is)n't able|not possible|impossible|too late|no longer|(?:has|have|is|it's|was|already)(?: been| already)* (?:shipped|left|dispatched|packed|sent out|on its way|gone out|on the (?:van|road|truck)|engraved|printed|out for delivery)|afraid (?:not|we don't|we do not|we only|that's not)|(?:don't|do not|doesn't|does not) (?:offer|do|allow|support|ship with|work with|have))(?![a-z])/;
const BUT_DONE_EN =
  /(?<![a-z])(?:i(?:'ve| have)(?: just| now)* (?:changed|updated|added|noted|switched)|(?:i|we)(?:'ll| will) (?:ask|tell|contact|redirect|divert) (?:the )?(?:courier|driver|warehouse|depot))/;

/** Null where the message is about something else, or only asks or waits. */
export const answerToChange = once((passage: Passage): ChangeAnswer | null => {
  const plain = withoutGaps(passage.plain);
  if ((DECLINES_ZH.test(plain) && !BUT_DONE_ZH.test(plain)) || (DECLINES_EN.test(plain) && !BUT_DONE_EN.test(plain)))
    return "declines";
  return ACCEPTS_ZH.test(plain) || ACCEPTS_EN.test(plain) ? "accepts" : null;
});
