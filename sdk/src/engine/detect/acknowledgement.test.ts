import { expect, test } from "vitest";
import { isAcknowledgement } from "./acknowledgement.ts";

const notes = [
  ...[
    "好的",
    "好",
    "好吧",
    "行",
    "行吧",
    "嗯",
    "嗯嗯",
    "哦哦好的",
    "知道了",
    "明白啦",
    "收到",
    "好滴~",
    "好嘞",
    "OK",
    "ｏｋ",
  ],
  ...["谢谢", "谢谢亲", "非常感谢", "太谢谢你了", "谢谢您的耐心解答", "辛苦了", "麻烦你了", "多謝"],
  ...["没有了", "没了", "没有别的了，谢谢", "不用了", "就这些", "先这样吧", "没事了", "不客气"],
  ...[
    "再见",
    "拜拜",
    "晚安",
    "好的，那先这样，拜拜",
    "👌",
    "🙏🙏",
    "[微笑]",
    "好的[玫瑰]",
    "。。。",
    "对的",
    "是的",
    "好的我等",
  ],
  ...[
    "ok",
    "Okay, thanks!",
    "Thank you so much",
    "thanks for your help",
    "got it",
    "No, that's all",
    "bye",
    "Great, thank you, bye!",
  ],
  ...[
    "That was it. Bye now!",
    "I think that's all for today",
    "Thats everything I needed, thanks",
    "Great, thanks for all of your help",
    "Thanks for all your help",
    "thanks for trying",
    "thank you so much, have a great rest of the day",
    "Thanks for the quick help and patience!",
    "No, thank you though",
    "you've been very helpful, have a wonderful evening",
    "ok i'm all set, good day",
    "That should be all, thanks anyways",
  ],
  ...["no problem", "Sounds good", "I see, thanks", "Have a nice day", "yes"],
];
const waits = [
  ...["你好", "您好", "你好呀", "您好亲"],
  ...[
    "在吗",
    "有人吗",
    "？？",
    "?",
    "好了没",
    "好了没有",
    "可以吗",
    "That is all I have, does it come in red",
    "Thanks for the lamp",
    "That was broken",
    "I think that's wrong",
    "I'm done waiting",
    "嗯？",
    "ok?",
    "行不行",
    "什么时候发货",
    "我要两件",
  ],
  ...[
    "好的，那什么时候到",
    "谢谢，再问一下有没有黑色",
    "帮我查一下单号，谢谢",
    "88",
    "170 60公斤",
    "[图片]",
    "不对",
    "太贵了",
  ],
  ...["快点", "还要等多久啊", "不是这个", "好看吗", "麻烦改下地址", "你们的客服呢", "退款"],
  ...[
    "hello",
    "hi",
    "Thanks, and how much is it?",
    "ok but where is it",
    "yes, the blue one please",
    "no it is broken",
    "refund",
  ],
];

test.each(notes)("%s waits for no answer", (text) => {
  expect(isAcknowledgement(text)).toBe(true);
});

test.each(waits)("%s waits for an answer", (text) => {
  expect(isAcknowledgement(text)).toBe(false);
});
