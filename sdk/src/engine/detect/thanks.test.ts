import { expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { returnsThanks, saysThanks } from "./thanks.ts";

test.each([
  ...[
    "谢谢啦",
    "多谢亲",
    "感谢感谢🙏",
    "太谢了",
    "謝謝妳",
    "谢 谢",
    "辛苦了",
    "辛苦啦～",
    "麻烦您了",
    "感激不尽",
    "3Q",
    "谢谢老板，太给力了",
  ],
  ...["好的谢了", "不用了，谢谢", "谢！", "帮我查下，谢谢"],
  ...[
    "Thanks a lot!",
    "Thank you so much",
    "thx",
    "Cheers mate",
    "I really appreciate it",
    "So grateful for the help",
    "Thankss",
  ],
])("%s thanks", (text) => {
  expect(saysThanks(new Passage(text, "zh"))).toBe(true);
});

test.each([
  ...[
    "不用谢",
    "别谢我",
    "谢女士的包裹呢",
    "谢绝还价吗",
    "麻烦您帮我看下尺码",
    "好的",
    "他说“谢谢”了吗",
    "感恩节有活动吗",
  ],
  ...["No thanks", "ok", "is the thankless job over"],
])("%s does not thank", (text) => {
  expect(saysThanks(new Passage(text, "zh"))).toBe(false);
});

test.each([
  ...[
    "不客气哦亲",
    "您太客气了",
    "跟我还客气啥",
    "应该的应该的",
    "这是我们应该做的",
    "不用谢呀",
    "能帮到您就好",
    "很高兴为您服务",
  ],
  ...[
    "也谢谢您的信任",
    "小事一桩",
    "举手之劳啦",
    "没事的亲",
    "哪里的话",
    "我的荣幸",
    "为您解决问题我也开心",
    "客 气 了",
    "不謝不謝",
  ],
  ...["感谢您的支持", "您喜欢就好", "亲过奖啦"],
  ...[
    "You're very welcome!",
    "My pleasure.",
    "Happy to help",
    "No problem at all",
    "Any time!",
    "Don't mention it",
    "Thank you for shopping with us",
  ],
  ...["Glad I could help", "No worries"],
])("%s answers thanks", (text) => {
  expect(returnsThanks(new Passage(text, "zh"))).toBe(true);
});

test.each([
  ...[
    "好的",
    "收到",
    "今天发货哦",
    "记得给五星好评哦亲",
    "麻烦给个好评，谢谢",
    "祝您生活愉快",
    "应该是明天到的",
    "不会缩水的",
    "高兴的话多拍几件",
  ],
  ...[
    "Noted.",
    "OK",
    "Please leave a review, it ships today.",
    "The welcome pack is inside.",
    "There is a problem with the label.",
  ],
])("%s does not answer thanks", (text) => {
  expect(returnsThanks(new Passage(text, "zh"))).toBe(false);
});
