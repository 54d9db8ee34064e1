import { expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { doneSignalIn } from "./done-signal.ts";

const signal = (text: string) => doneSignalIn(new Passage(text, /[\u4e00-\u9fff]/.test(text) ? "zh" : "en"));

test.each([
  ...[
    "没有了",
    "没了，谢谢",
    "没别的了",
    "没有其他问题了",
    "就这些",
    "那先这样吧",
    "暂时没有了",
    "沒 有 啦",
    "没什么要问的了",
  ],
  ...[
    "其他没有了",
    "没事了",
    "就问这个，谢谢",
    "没啥了",
    "都问完了",
    "没了，就是来咨询一下保养",
    "没有別的需要了～",
    "暂时没",
    "好的，没有疑问了",
  ],
  ...["that's all", "No, that is everything, thanks", "Nothing else", "I'm all set", "no more questions, cheers"],
  ...["That answers my question, thank you!", "we're done here, bye"],
])("%s: there is nothing more", (text) => {
  expect(signal(text)).toBe("nothing");
});

test.each(["不用了", "算了", "不需要了", "不要了", "不用麻烦了", "never mind", "forget it", "no need"])(
  "%s: no longer",
  (text) => {
    expect(signal(text)).toBe("enough");
  },
);

test.each(["没有", "没", "不用", "不需要", "没有哦", "没事", "木有", "No", "nope", "not right now", "nah"])(
  "%s: only no",
  (text) => {
    expect(signal(text)).toBe("no");
  },
);

test.each([
  "拜拜",
  "再见",
  "好的，再見",
  "晚安啦",
  "我先下了",
  "886",
  "下次再来",
  "bye!",
  "Good night",
  "have a good one",
  "talk later",
])("%s: leaves", (text) => {
  expect(signal(text)).toBe("leave");
});

test.each([
  ...[
    "谢谢",
    "好的谢谢亲",
    "太感谢了",
    "明白了，多谢",
    "謝謝你啦",
    "3q",
    "那我去下单啦，谢谢",
    "不用，谢谢",
    "谢谢小姐姐❤️",
  ],
  ...["thanks", "Thank you so much for your help", "great, thx", "OK perfect, cheers", "I appreciate it"],
])("%s: thanks", (text) => {
  expect(signal(text)).toBe("thanks");
});

test.each([
  ...[
    "好",
    "好的",
    "好吧",
    "行",
    "行吧",
    "嗯嗯",
    "知道了",
    "没问题",
    "可以",
    "哦",
    "明白",
    "收到",
    "ok",
    "sure",
    "Alright",
    "got it",
  ],
  ...[
    "谢谢，那多久到？",
    "帮我查下，谢谢",
    "没有了吗",
    "没有收到",
    "没有发票",
    "不用券多少钱",
    "没了？",
    "就这样处理顾客的？",
  ],
  ...["没有别的颜色吗", "这款没有了吗", "拜拜袖能遮住吗", "谢谢，麻烦快点发", "13912345678，谢谢", "先这样改成蓝色"],
  ...[
    "我再看看",
    "没货就算了，有黑的吗",
    "Thanks, where is it?",
    "please check it, thanks",
    "no it's broken",
    "no, the blue one",
  ],
  ...["this is all done in blue ink", "no more than two, with a lid", "I wrote it down so I wouldn't forget it"],
  ...["Is that all?", "that's it? so expensive", "I need nothing else but a receipt please", "yes"],
])("%s: goes on", (text) => {
  expect(signal(text)).toBeNull();
});
