import { describe, expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { isCourteous, isSoftened } from "./softener.ts";

const zh = (text: string): Passage => new Passage(text, "zh");
const en = (text: string): Passage => new Passage(text, "en");

describe("isCourteous", () => {
  test.each([
    "麻烦看下第三张图",
    "抱歉，卖完了",
    "没有了哦",
    "改不了呢亲",
    "这款没货，给您推荐一件类似的",
    "暂时缺货",
    "换成黑色可以吗？",
    "没 了 哈",
    "卖完了～",
    "不能改，稍等我问下仓库",
  ])("%s", (text) => expect(isCourteous(zh(text))).toBe(true));

  test.each(["没货", "您自己看", "亲，卖完了", "改不了", "哈伦裤没有", "不可以", "自己查去", "呢子大衣没有"])(
    "not %s",
    (text) => expect(isCourteous(zh(text))).toBe(false),
  );

  test.each([
    "Sorry, sold out.",
    "Please read the label.",
    "I'm afraid not.",
    "Could you send a photo?",
    "Not in red, but we have blue.",
    "We can't ship there because of the batteries.",
  ])("%s", (text) => expect(isCourteous(en(text))).toBe(true));

  test.each(["Sold out.", "No.", "Read the page.", "Can't you read?", "Dear, no."])("not %s", (text) =>
    expect(isCourteous(en(text))).toBe(false),
  );
});

test.each(["亲，没货", "您等着", "Not in stock, sir"])("%s is softened by the address alone", (text) => {
  expect(isSoftened(zh(text))).toBe(true);
  expect(isCourteous(zh(text))).toBe(false);
});

test.each(["没货", "亲手做的没有了", "改不了", "No."])("%s is bare", (text) => {
  expect(isSoftened(zh(text))).toBe(false);
});
