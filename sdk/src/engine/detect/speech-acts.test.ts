import { describe, expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { denial, helplessness } from "./denial.ts";
import type { Hit } from "./frame.ts";
import { order } from "./order.ts";
import { namesOther, pushesAway } from "./redirect.ts";
import { bareRefusal } from "./refusal.ts";
import { reproach } from "./reproach.ts";
import { scapegoat } from "./scapegoat.ts";
import { scorn } from "./scorn.ts";
import { ultimatum } from "./ultimatum.ts";

const refusal = (text: Passage): Hit | null => bareRefusal(text, undefined);
const acts = { refusal, order, scorn, ultimatum, denial, helplessness, pushesAway, namesOther, scapegoat, reproach };
const said = (act: keyof typeof acts, text: string): string | null => {
  const hit = acts[act](new Passage(text, /[\u4e00-\u9fff]/.test(text) ? "zh" : "en"));
  return hit === null ? null : hit.passage.plain.slice(hit.start, hit.end);
};

test.each<[keyof typeof acts, string, string]>([
  ["refusal", "退不了。", "退不了"],
  ["refusal", "Sold out.", "sold out"],
  ["order", "那您自己查吧", "那您自己查"],
  ["scorn", "杯底不是印着吗", "不是印着吗"],
  ["ultimatum", "爱 要 不 要", "爱 要 不 要"],
  ["denial", "碎了跟我们无关", "跟我们无关"],
  ["helplessness", "我也没辙", "我也没辙"],
  ["pushesAway", "谁发的您找谁", "谁发的您找谁"],
  ["namesOther", "您问驿站", "您问驿站"],
  ["scapegoat", "是快递弄丢的", "是快递弄丢的"],
  ["reproach", "都怪您手慢", "都怪您"],
])("%s: %s", (act, text, words) => expect(said(act, text)).toBe(words));

test.each<[keyof typeof acts, string]>([
  ["refusal", "没有异味"],
  ["refusal", "不是的，是羊毛的"],
  ["order", "您自己穿的话选中号"],
  ["scorn", "您说“不是写着吗”，我再看下"],
  ["ultimatum", "可爱不？"],
  ["denial", "如果跟我们无关也帮您查"],
  ["pushesAway", "我去找快递"],
  ["namesOther", "我帮您问驿站"],
  ["scapegoat", "不是快递弄丢的"],
  ["reproach", "不怪您"],
  ["reproach", "@小陈 你怎么不早点说"],
])("not %s: %s", (act, text) => expect(said(act, text)).toBeNull());

describe("takes time in proportion to the text, whatever it repeats", () => {
  const units = [
    "您自己",
    "跟我们",
    "不要就",
    "找快递去",
    "谁的您",
    "是您",
    "那就先",
    "you have to ",
    "the courier ",
    "go and ",
  ];
  test.each(units)("%s", (unit) => {
    const text = new Passage(unit.repeat(10_000 / unit.length), "zh");
    const start = performance.now();
    for (const act of Object.values(acts)) act(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
