import type { Fact, Value } from "./fact.ts";
import { nameValue } from "./fact.ts";
import type { Said } from "./named-facts.ts";

const ENDS = /结束|截止|为止|到期|(?<![a-z])(?:ends?|until|expires?)(?![a-z])/;
const SHIPS = /发货|发出|寄出|出库|[就能会才]发|(?<![a-z])(?:ships?|dispatch(?:ed|es)?|sen[dt]|leaves?)(?![a-z])/;
const ARRIVES =
  /(?:到货|送达|到达|能到|可以到|[就会才]到|收到|签收|路上|到)|(?<![a-z])(?:arrives?|deliver(?:y|ed|s)?|get there|reach(?:es)?|takes?)(?![a-z])/;

/** What a time is the time of. */
export function occasionIn(clause: string): "end" | "ship" | "arrive" | null {
  if (ENDS.test(clause)) return "end";
  if (SHIPS.test(clause)) return "ship";
  return ARRIVES.test(clause) ? "arrive" : null;
}

/** 今天 to 后天 before what happens then, in hours from now. */
const NEAR =
  /(今[天日晚]|当[天日]|马上|立刻|明[天日]|后天)[^,]{0,6}?(?<![不没])(发(?![票现光])|寄|到(?!底|店)|收到|送达)/;
const HOURS: Readonly<Record<string, number>> = { 明: 24, 后: 48 };
const WEEKDAY = /(?:周|星期|礼拜)([一二三四五六日天])|(?<![a-z])(mon|tues|wednes|thurs|fri|satur|sun)day/;
const DATE = /(?<!\d)(\d{1,2})[号日](?![线楼院栋店])/;

/** Days on which something happens. */
export function dateFacts({ clause, asked }: Said): readonly Fact[] {
  if (/不|没|前|上/.test(clause)) return [];
  const facts: Fact[] = [];
  const add = (key: string, value: Value): void => {
    facts.push({ key, subject: "", variant: asked.variant, value });
  };
  const near = NEAR.exec(clause);
  if (near !== null) {
    const low = HOURS[(near[1] ?? "").charAt(0)] ?? 0;
    add(/[发寄]/.test(near[2] ?? "") ? "ship" : "arrive", { kind: "number", low, high: low + 23, isAbout: false });
  }
  const occasion = occasionIn(clause);
  if (occasion === null) return facts;
  const weekday = WEEKDAY.exec(clause);
  if (weekday !== null) add(`${occasion} day`, nameValue((weekday[1] ?? weekday[2] ?? "").replace("天", "日")));
  const date = DATE.exec(clause);
  if (date !== null) add(`${occasion} date`, nameValue(date[1] ?? ""));
  return facts;
}
