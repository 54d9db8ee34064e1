import { expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { orderTakingInMessage, orderTakingInReply } from "./order-taking.ts";

const passage = (text: string) => new Passage(text, /\p{Script=Han}/u.test(text) ? "zh" : "en");

test.each([
  ["The corner table is free at eight. Shall I book it for you?", "opens"],
  ["Which lens would you like?", "opens"],
  ["I've found a blue canoe with two seats.", "opens"],
  ["No kayaks match your search.", "opens"],
  ["那我帮您下单好吗", "opens"],
  ["Your canoe has been reserved.", "exists"],
  ["Canoe booked, paddle included", "exists"],
  ["已经帮您下单了亲", "exists"],
  ["Which colour would you like instead?", null],
  ["I found your parcel in the depot.", null],
  ["What time suits the courier?", null],
  ["这款有三个颜色哦", null],
])("the shop: %s", (text, taking) => {
  expect(orderTakingInReply(passage(text))).toBe(taking);
});

test.each([
  ["I'd like to book a canoe for Sunday", "opens"],
  ["Could you find me a table by the window?", "opens"],
  ["I ordered a lamp on Monday", "exists"],
  ["It's about my order", "exists"],
  ["ride id 88 please", "exists"],
  ["昨天下了单的台灯", "exists"],
  ["I'd like a small instead", null],
  ["Please make a note of it", null],
  ["I need to change the lamp shade", null],
])("the customer: %s", (text, taking) => {
  expect(orderTakingInMessage(passage(text))).toBe(taking);
});
