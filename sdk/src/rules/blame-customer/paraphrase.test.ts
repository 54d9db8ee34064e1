import { expect, test } from "vitest";
import { createChecker } from "../../create-checker.ts";
import { blameCustomer } from "./rule.ts";

const checker = createChecker({ preset: "off", rules: { [blameCustomer.id]: "error" } });
const blames = (text: string): boolean => checker.checkReply({ text }).length > 0;

/** Reproaches, and faults laid at the customer's door. */
const blaming = [
  "您下单前就不能看一眼尺码吗",
  "自己填错电话怪谁",
  "谁叫您拖到最后一天才申请",
  "要不是您改来改去早就发出去了",
  "您也太不小心了",
  "明明是您把颜色选错了",
  "早干嘛去了",
  "您自己没收好，丢了不能怪我们",
  "说了不能用热水，您偏要用",
  "您要是早问我一句，也不至于买错",
  "剪了吊牌还想退啊",
  "快递给您打电话您不接，能怨谁",
  "这么大人了地址都能写错",
  "您当时怎么不说",
  "本来就是您的问题",
  "都怪您没写门牌号",
  "您不看说明书就装，坏了正常",
  "下次看清楚再拍",
  "誰 讓 您 自 己 手 快",
  "您早说嘛，现在仓库都封箱了",
  "亲您没看标题吗，写的是单只价",
  "还不是您催得急，不然不会漏",
];
const blamingInEnglish = [
  "You chose the wrong size, not us.",
  "Well, you should've checked the address.",
  "If you had read the description, this wouldn't have happened.",
  "Nobody told you to wash it hot.",
  "You only have yourself to blame.",
  "It's because you kept changing the order.",
  "How could you miss that?",
  "You clearly didn't follow the instructions.",
  "Didn't you read the label?",
];
/** What the order shows, conditions, advice, comfort. */
const fair = [
  "看到您选的是XL，需要我改成L吗",
  "您填的电话少了一位，方便补一下吗",
  "如果是洗涤不当引起的褪色，我们也可以帮您看看",
  "您应该能在周三前收到",
  "不是您的错，是页面没写清楚",
  "这不怪您",
  "下次可以提前告诉我，我帮您留货",
  "您早点休息",
  "建议您下单前看看尺码表哦",
  "您没看到短信也没关系，取件码我再发一次",
  "要是您自己不方便寄，可以约上门取件",
  "谁让您是我们的老顾客呢，给您打个折",
  "为什么会缩水呢？因为羊毛遇热会毡化",
  "请问您怎么称呼",
  "怪我没说清楚",
  "您是自己穿还是送人呢？",
  "您拍错了的话可以申请退款，我帮您改",
  "您自己选的颜色真好看",
  "辛苦您早点申请售后，以免超时",
  "您不用自己装，师傅会上门",
  "是不是快递没有提前给您打电话？",
  "您看清楚图案了吗，需要的话我拍个近照",
  "早点下单早点发货哦",
];
const fairInEnglish = [
  "You should get an email shortly.",
  "It looks like the order was placed for a 6; shall I swap it?",
  "Don't blame yourself, the chart is confusing.",
  "Why not try the larger size?",
  "You might want to wash it cold next time, it keeps the colour better.",
  "If the address was wrong, just tell me.",
  "You should try the matching scarf.",
  "Did you receive the photo I sent?",
  "Next time you order, use code TEN for 10% off.",
  "You should have received the tracking number by now.",
];

test.each([...blaming, ...blamingInEnglish])("finds that %s blames the customer", (text) => {
  expect(blames(text)).toBe(true);
});

test.each([...fair, ...fairInEnglish])("lets %s pass", (text) => {
  expect(blames(text)).toBe(false);
});
