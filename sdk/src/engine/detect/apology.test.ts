import { expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { hasApology } from "./apology.ts";

const apologies = [
  ...[
    "抱歉亲，刚刚没看清",
    "真对不起，是我疏忽了",
    "不好意思哈，我回晚了",
    "还望您多多见谅",
    "给您赔个不是",
    "给您道个歉啦",
  ],
  ...[
    "对 不 起，颜色发错了",
    "實在抱歉",
    "非常過意不去",
    "请您多包涵",
    "抱~歉~",
    "真对不住您",
    "向您致以歉意",
    "SORRY啦亲",
    "望您谅解",
  ],
  ...["不好意思，您的尺码我看错了", "不好意思让您等"],
  ...["I'm so sorry about that.", "Our apologies!", "Please forgive the mix-up.", "Sorry!", "We sincerely regret this"],
  ...["We apologise for the delay", "I do beg your pardon", "so sorryyy"],
];
const none = [
  ...[
    "不好意思问一下您要几码",
    "不好意思亲，想请问下您的身高",
    "您不用道歉的",
    "不必抱歉",
    "我看错了",
    "记混了哈",
    "您别不好意思",
  ],
  ...["好的亲", "您写的“对不起”我看到啦", "没关系的", "感谢您的耐心等待"],
  ...["My mistake.", "No need to apologise at all", "Don't be sorry!", "No apology needed", "I misread it.", "my bad"],
];

test.each(apologies)("%s says sorry", (text) => {
  expect(hasApology(new Passage(text, "zh"))).toBe(true);
});

test.each(none)("%s does not", (text) => {
  expect(hasApology(new Passage(text, "zh"))).toBe(false);
});
