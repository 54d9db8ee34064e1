import { describe, expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import type { Lang } from "../types.ts";
import { parsePersonName, titledNamesIn } from "./person-name.ts";

describe("names in a text", () => {
  const names = (text: string, lang: Lang = "zh") => {
    const passage = new Passage(text, lang);
    return titledNamesIn(passage).map(({ start, end }) => text.slice(...passage.span(start, end)));
  };

  test.each([
    ["王女士您好，赵磊先生的也到了", ["王女士", "赵磊先生"]],
    ["请欧阳先生稍等", ["欧阳先生"]],
    ["小姐姐您好", []],
    ["各位先生女士", []],
    ["高姐，您的鞋到了", ["高姐"]],
    ["卡片写“李女士收”", []],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
  test.each([
    ["Dear Ms Lowe, it ships today.", ["Ms Lowe"]],
    ["Thank you, Mr. Tom Bell.", ["Mr. Tom Bell"]],
    ["Ms Lowe will sign", ["Ms Lowe"]],
    ["I miss you", []],
    ["Drive to the dry cleaner, then drop it", []],
  ])("%s", (text, expected) => {
    expect(names(text, "en")).toEqual(expected);
  });
});

test("a compound surname is one", () => {
  expect(titledNamesIn(new Passage("司徒女士您好", "zh"))).toEqual([{ start: 0, end: 4, surname: "司徒", given: "" }]);
});

test.each([
  ["孙莉", "孙", "莉"],
  ["王女士", "王", ""],
  ["小陈", "陈", ""],
  ["欧阳明", "欧阳", "明"],
  ["Ms Park", "park", ""],
  ["Anna Berg", "berg", "anna"],
])("%s is taken apart", (name, surname, given) => {
  expect(parsePersonName(name)).toEqual({ surname, given });
});

test.each(["tb88213", "幸福的猫", "13800000000"])("%s is no name", (name) => {
  expect(parsePersonName(name)).toBeNull();
});
