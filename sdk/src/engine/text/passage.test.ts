import { expect, test } from "vitest";
import { Passage } from "./passage.ts";

const plain = (text: string): string => new Passage(text, "zh").plain;

test.each([
  ["full-width forms", "Ｈｅｌｌｏ，１２３！", "hello,123!"],
  ["traditional characters", "請問您喜歡哪個顏色呢", "请问您喜欢哪个颜色呢"],
  ["traditional characters that few words need", "不歸我管，郵費訂單已滙", "不归我管,邮费订单已汇"],
  ["variants of 你 and 什么", "妳 伱 甚麼 甚么", "你 你 什么 什么"],
  ["zero-width characters", "随\u200b便\ufeff吧", "随便吧"],
  ["spaces, emoji and decoration, as one space", "随 　😊～便", "随 便"],
  ["spaces beside punctuation", "好的 ， 亲 ！", "好的,亲!"],
  ["runs of the same sign", "什么？？？！！", "什么?!"],
  ["dots", "嗯。。。好……", "嗯…好…"],
  ["repeated letters", "whateverrrr 啊啊啊啊", "whatever 啊"],
  ["laughter, which stays more than one", "哈哈哈哈", "哈哈"],
  ["numbers, which stay", "10000元 3-502", "10000元 3-502"],
  ["hyphens between words", "see-through", "see through"],
  ["apostrophes of any kind", "it’s", "it's"],
  ["letters with spaces between them", "please c a l m  d o w n now", "please calm down now"],
  ["nothing at all", " \u200b😊 ", ""],
])("folds %s", (_name, text, expected) => {
  expect(plain(text)).toBe(expected);
});

test("leads back to the original, in UTF-16 units", () => {
  const raw = "😀亲，隨❗便❗您";
  const passage = new Passage(raw, "zh");
  const start = passage.plain.indexOf("随");
  const span = passage.span(start, passage.plain.indexOf("您") + 1);
  expect(raw.slice(...span)).toBe("隨❗便❗您");
});

test("leads back over a character of two units at the end", () => {
  const raw = "ab𠮷";
  const passage = new Passage(raw, "en");
  expect(passage.span(0, passage.plain.length)[1]).toBeLessThanOrEqual(raw.length);
});

test("an empty stretch is a place", () => {
  expect(new Passage("亲，好", "zh").span(2, 2)).toEqual([2, 2]);
});

test("folds a text longer than its buffer", () => {
  expect(plain("好的，".repeat(3000))).toHaveLength(9000);
});
