import { expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { findPrice } from "./price.ts";

const hasPrice = (text: string): boolean => findPrice(new Passage(text, "zh")) !== null;

test.each([
  "一个给您35",
  "每个三十五块",
  "八十个的话2800",
  "可以给您95折",
  "满50个打八五折哦",
  "单价可以做到28.5",
  "最低32一个",
  "能便宜五块一个",
  "合计是两千八",
  "￥35/个",
  "三十八元一套",
  "It would be $35 each.",
  "I can do 12% off.",
  "We could make it fifteen percent off for the lot.",
  "80 come to 2,800 in total.",
  "We can offer 30 dollars per piece.",
  "That would be 9.50 a piece.",
])("%s names a price", (text) => {
  expect(hasPrice(text)).toBe(true);
});

test.each([
  "您好亲，80个我请主管给您报价",
  "请问是要80个白色的吗",
  "大概3天能发货",
  "页面上是39元一个，批量的我请主管来报",
  "运费10元",
  "主管9点上班",
  "收到，麻烦您留下电话13800138000",
  "50个一箱装",
  "My supervisor will quote for 80 pieces.",
  "It takes 5 days.",
  "The list price is 12.50 each, and my supervisor will quote for 80.",
  "She is in at 9:30.",
])("%s names none for the goods", (text) => {
  expect(hasPrice(text)).toBe(false);
});
