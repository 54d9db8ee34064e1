import { once, type Passage } from "../text/passage.ts";

const FIND_OUT =
  "(?:问|查|核实|核对|核查|确认|咨询|请教|打听|了解|联系|落实|求证|反馈|跟进|看看|看一?下|催|沟通|请示|请|处理|登记|申请|转|补|换|退|解决|协调|安排)";
const ZH = new RegExp(
  [
    // 没法替您处理, 没义务给您换: help refused.
    `(?<!没法|没办法|无法|(?<!能)不能|不会|不想|不再|不便|不可能|懒得|才能|义务|没空|没权限)(?:帮|给|替|为)(?:您|你|亲|到)[^,.?!;\\n您你]{0,8}?${FIND_OUT}`,
    `(?<![您你](?:自己|可以|去|再|先|直接|自行)?)(?:我|我们|我这边|这边)[^,.?!;\\n您你]{0,8}?(?:去|来|先|马上|这就|现在|立刻|立马|再)[^,.?!;\\n]{0,4}?${FIND_OUT}`,
    "(?:马上|这就|现在就|立刻|立马|稍后|等下|待会儿?|回头|一会儿?)(?:去|帮|给|为|替|回|联系|核实|查|问|确认|转)",
    "(?:马上|这就|现在就|立刻|立马)(?:处理|安排|补|退|换|改|登记|发|寄)",
    "(?:问|查|确认|核实|打听)(?:到|好|清楚|明白|完|过)?(?:后|了|之后|以后)?,?(?:再|就|马上|立刻|第一时间)?(?:告诉|回复|联系|通知|答复|回|给)",
    "(?:有|一有|出)(?:消息|结果|进展)(?:了|后)?[^.?!\\n]{0,6}(?:告诉|通知|联系|回复|答复)",
    "(?:已经|已|正在|(?<!实)在)(?:帮(?!不)|给|为|替|转|反馈|联系|上报|问|查|核实)",
    "我(?:去|来)?(?:问|查|核实|确认|咨询)(?:问|查|一?下|看|清楚)",
    "(?:请|麻烦)?(?:您|亲)?(?:稍等|等我一?下|稍候)[^,.?!;\\n]{0,6}(?:问|查|核实|确认|看)",
    "转(?:给|接|交|到|过去)",
    "会(?:补|赔|退|送|寄)偿?给?[您你]",
    "(?:会|再)[^,.?!;\\n您你不]{0,6}(?:给|跟|为|向)[您你](?:回电|回拨|去电|打电话|回复|答复)",
    "(?:拨打|致电|联系|咨询)[^,.?!;\\n]{0,12}\\d{5,}",
  ].join("|"),
);
const EN =
  /\b(?:(?:let me|i will|i'll|i am going to|i'm going to|i can|we will|we'll|allow me to|i am|i'm|i have|i've|we have|we've)(?: just| now| already| quickly| happily)* (?:check|ask|find|look|see|confirm|verify|call|contact|get|forward|pass|passed|asked|checking|asking|finding|looking|getting|escalat\w*|transfer\w*|reach|raise|raised|put you|bring|bringing|arrange|sort|email|message|connect)|(?:but|and) (?:i'll|i will|let me)|one moment while|bear with me|so i(?: have|'ve)? (?:passed|asked|forwarded)|(?:our|the) [a-z ]{1,24}(?:will|can) (?:help|answer|contact|call|email|write|message|take))\b/;

/** The reply takes the matter on: it offers to find out, to pass it on, or to put it right. "Ask the courier yourself" is no such offer. */
export const offersHelp = once(({ plain }: Passage): boolean => ZH.test(plain) || EN.test(plain));
