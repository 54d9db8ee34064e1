import { expect, test } from "vitest";
import { cardStrings } from "../cards/strings.ts";
import { strings as en } from "./en.ts";
import { isLanguage, loadStrings } from "./load.ts";
import { strings as zh } from "./zh-CN.ts";

const keys = (table: object) => Object.keys(table).toSorted();

test("[WG52] every language has the same words, and none is empty", () => {
  expect(keys(en)).toEqual(keys(zh));
  expect(keys(cardStrings.en)).toEqual(keys(cardStrings["zh-CN"]));
  for (const table of [en, zh, ...Object.values(cardStrings)]) expect(Object.values(table)).not.toContain("");
});

test("counts as each language does", () => {
  expect(zh.open(3)).toBe("打开在线客服，3 条未读消息");
  expect(en.open(1)).toBe("Open chat, 1 unread");
  expect(cardStrings.en.pieces(1)).toBe("1 item");
});

test("loads a language by its name, and knows which there are", async () => {
  expect(await loadStrings("zh-CN")).toBe(zh);
  expect(isLanguage("fr")).toBe(false);
});
