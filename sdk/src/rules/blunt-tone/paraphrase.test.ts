import { expect, test } from "vitest";
import { createChecker } from "../../create-checker.ts";
import { bluntTone } from "./rule.ts";

const checker = createChecker({ preset: "off", rules: { [bluntTone.id]: "warn" } });
const isBlunt = (text: string): boolean => checker.checkReply({ text }).length > 0;

/** Bare refusals, bare orders, impatience, sarcasm and ultimatums in many words. */
const blunt = [
  "断码了",
  "不能退。",
  "不议价",
  "今天发不了",
  "早卖光了。",
  "不支持货到付款",
  "没赠品",
  "不行，过期了。",
  "退不了，拆过了",
  "没 有 库 存",
  "自己去查物流",
  "看图。",
  "您自己翻聊天记录",
  "把订单号发来",
  "等通知。",
  "别问了，看公告",
  "先量好腰围再来",
  "亲自己去琢磨琢磨",
  "这不明摆着嘛",
  "标题那么大的字您看不见？",
  "您是不识字还是怎么着",
  "有完没完了",
  "难不成我还能变出一件来？",
  "真服了，这也要问",
  "五块钱还要跟我磨半天",
  "您可真行，一件T恤换三回",
  "哟，又来砍价的",
  "想得倒挺美",
  "您当这是菜市场啊",
  "说明书上不是都有嘛亲",
  "爱要不要",
  "覺得貴就上別家買去",
  "要么原价拍，要么别拍",
  "价格就在这摆着，接受不了就拉倒",
  "不喜欢就别下单哦亲",
  "等不了就退掉呗",
  "又没人逼您买",
  "买 不 起 就 别 看",
];
const bluntInEnglish = [
  "Can't.",
  "Not available.",
  "Nope, sold out.",
  "Check the FAQ.",
  "Look it up yourself.",
  "Wait.",
  "Can't you read?",
  "How many more times do I have to say it?",
  "Oh great, here we go again.",
  "If you don't like the price, don't buy it.",
  "Buy it or don't, I have other customers.",
  "Did you even look at the photos?",
  "Are you serious? A refund for that?",
  "No  refunds.",
];
/** Refusals with courtesy, reasons or another way; requests; good news in few words. */
const courteous = [
  "没货了哦亲，下周一补",
  "不好意思，这款改不了地址",
  "这个价格没法再低了，不过可以送您一双袜子",
  "定制款一经裁剪就无法取消，因为是按您的尺寸做的，希望您能理解。",
  "可以",
  "有",
  "在的",
  "对的",
  "L码",
  "三天左右到",
  "明天发货",
  "不会掉色的，放心洗",
  "没问题",
  "没关系的",
  "不客气",
  "不起球",
  "不用补差价",
  "没有异味",
  "稍等",
  "等我一下，马上查",
  "麻烦您看下详情页第二张",
  "您可以自己在订单页修改地址哦",
  "不喜欢可以七天内退回来的",
  "要是觉得贵，可以领一张十元券再拍",
  "吊牌上是不是写着L？麻烦您看一下",
  "您是想换大一码吗？",
  "不是纯棉的，是棉麻混纺",
  "难道是仓库漏发了？我马上去核实",
  "您可真会搭配，红配绿也好看",
  "别担心，丢了我们给您补发",
  "您是自己穿还是送人呢？",
  "要么换一件，要么退款，都可以帮您办的",
  "这款杯子不能进微波炉，因为杯口有一圈金边",
  "您爱喝甜的话选桂花味",
];
const courteousInEnglish = [
  "Yes.",
  "Sure, it is.",
  "No problem.",
  "No worries, I've changed it.",
  "Not at all!",
  "Please read the washing label first.",
  "Sorry, sold out.",
  "I'm afraid we can't ship there.",
  "Take your time.",
  "You can check the status in your account at any time.",
  "Would you mind waiting a minute?",
  "Is that the blue one?",
  "If you don't like it, you can send it back free of charge.",
  "Unfortunately not.",
  "No extra charge.",
];

test.each([...blunt, ...bluntInEnglish])("finds %s blunt", (text) => {
  expect(isBlunt(text)).toBe(true);
});

test.each([...courteous, ...courteousInEnglish])("lets %s pass", (text) => {
  expect(isBlunt(text)).toBe(false);
});
