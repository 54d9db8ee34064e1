// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { FlatEvent } from "../../../engine/from-transcript.ts";
import type { AuditedConversation } from "../../formatter.ts";
import { audited, finding, MONDAY, options, write } from "../testing/audited.ts";
import { hostileTexts } from "../testing/hostile.ts";
import { createHtml } from "./html.ts";
import { createWriter } from "./page.ts";
import { en } from "./words-en.ts";

const HOUR = 3_600_000;

function page(conversations: readonly AuditedConversation[], change: Partial<typeof options> = {}): Document {
  return new DOMParser().parseFromString(write(createHtml({ ...options, ...change }), conversations), "text/html");
}

/** The cells of each row of a section's first table. */
function rowsOf(document: Document, id: string): string[][] {
  const rows = document.querySelectorAll(`#${id} table:first-of-type tbody tr`);
  return [...rows].map(({ children }) => [...children].map((cell) => wordsOf(cell)));
}

function wordsOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** `count` questions, each answered by this agent after so many seconds. */
function answered(seconds: number, agent = "小雅", at = MONDAY): FlatEvent[] {
  return [
    { at, from: "customer", type: "message", text: "有货吗？" },
    { at: at + seconds * 1000, from: "agent", fromId: agent, type: "message", text: "有的亲" },
  ];
}

test("the figures on top: conversations, without a finding, findings, answered in time", () => {
  const document = page([
    audited([finding({ seq: 2 }), finding({ ruleId: "response-time", severity: "warn", seq: 1 })]),
    audited([], { flat: answered(9) }),
  ]);
  expect([...document.querySelectorAll(".tile .value")].map(wordsOf)).toEqual(["2", "50%", "2", "50%"]);
  expect([...document.querySelectorAll(".legend:first-of-type li")].slice(0, 3).map(wordsOf)).toEqual([
    ...["Errors 1 50%", "Warnings 1 50%", "Notes 0 0%"],
  ]);
  expect(wordsOf(document.querySelector("header.top p"))).toContain("2 Mar 2026 · From march.jsonl");
});

test("findings by rule, most frequent first, with a name for built-in rules; quiet rules are named too", () => {
  const document = page([
    audited([finding({ seq: 2 }), finding({ seq: 2 }), finding({ ruleId: "acme/x", seq: 2 })]),
    audited([finding({ seq: 2 })]),
  ]);
  expect(rowsOf(document, "rules")).toEqual([
    ["Forbidden phrase forbidden-phrase", "3", "2", "100%"],
    ["acme/x", "1", "1", "50%"],
  ]);
  expect(wordsOf(document.querySelector("#rules details"))).toContain("response-time");
});

test("findings by agent, beside how much each wrote and how fast", () => {
  const document = page([
    audited([finding({ seq: 2 })], { flat: answered(12) }),
    audited([], { flat: answered(3, "阿明") }),
    audited([finding({ seq: 1 })], { flat: answered(8, "阿明") }),
  ]);
  expect(rowsOf(document, "agents")).toEqual([
    ["小雅", "1", "1", "100.0", "0%"],
    ["阿明", "1", "2", "50.0", "100%"],
  ]);
});

test("findings by day of the shop's zone, with the days between", () => {
  const late = MONDAY + 14 * HOUR + 59 * 60_000;
  const days = [late, late + 60_000, late + 49 * HOUR];
  const document = page(days.map((at) => audited([finding({ seq: 1, at })], { flat: answered(3, "a", at) })));
  expect(document.querySelectorAll("#days .columns g > title")).toHaveLength(4);
  expect(rowsOf(document, "days").map(([day, conversations, errors]) => [day, conversations, errors])).toEqual([
    ["2 Mar 2026", "1", "1"],
    ["3 Mar 2026", "1", "1"],
    ["5 Mar 2026", "1", "1"],
  ]);
});

test("a year is drawn by weeks, ten by months", () => {
  const span = (years: number) =>
    page(
      [0, years * 365 * 24 * HOUR].map((ms) =>
        audited([finding({ at: MONDAY + ms })], { flat: answered(1, "a", MONDAY + ms) }),
      ),
    );
  expect(span(1).querySelectorAll("#days .columns g > title").length).toBe(53);
  expect(span(4).querySelectorAll("#days .columns g > title").length).toBe(49);
});

test("response times: exactly nine seconds is in time, the limit is a line, no answer is a column of its own", () => {
  const unanswered: FlatEvent[] = [
    { at: MONDAY, from: "customer", type: "message", text: "在吗？" },
    { at: MONDAY + 60_000, from: "system", type: "conversation.closed" },
  ];
  const document = page([
    ...[1, 9, 9.001, 90].map((seconds) => audited([], { flat: answered(seconds) })),
    audited([], { flat: unanswered }),
  ]);
  const rows = Object.fromEntries(rowsOf(document, "waits").map(([wait = "", count]) => [wait, count]));
  expect(rows).toMatchObject({
    "≤ 3 s": "1",
    "6 s – 9 s": "1",
    "9 s – 15 s": "1",
    "60 s – 2 min": "1",
    "no answer": "1",
  });
  expect(wordsOf(document.querySelector("#waits .limit"))).toBe("limit 9 s");
  expect(document.querySelector("#waits .plot")?.getAttribute("aria-label")).toContain(
    "50% of the answers came within 9",
  );
});

test("a shop's own limit is the line", () => {
  const document = page([audited([], { flat: answered(20) })], { clock: { responseSeconds: 20 } });
  expect(wordsOf(document.querySelector("#waits .limit"))).toBe("limit 20 s");
  expect([...document.querySelectorAll(".tile .value")].map(wordsOf).at(-1)).toBe("100%");
});

test("numbers of a column are written alike: figures below each other, and the marks of an axis", () => {
  const talkative = (agent: string, messages: number, findings: number) =>
    audited(
      Array.from({ length: findings }, () => finding({ seq: 2 })),
      { flat: Array.from({ length: messages }, () => answered(3, agent)).flat() },
    );
  const document = page([talkative("a", 8, 15), talkative("b", 100, 199)]);
  expect(rowsOf(document, "agents").map(([agent, , , perHundred]) => [agent, perHundred])).toEqual([
    ["b", "199.0"],
    ["a", "187.5"],
  ]);
  const { mark } = createWriter(en);
  expect([0, 5_000].map((value) => mark(value, 5_000))).toEqual(["0", "5,000"]);
  expect([0, 5_000, 10_000, 15_000].map((value) => mark(value, 15_000))).toEqual(["0", "5k", "10k", "15k"]);
});

test("a quantile is written to the second: no more than half waited longer than the median says", () => {
  const document = page([121, 199, 3_599].map((seconds) => audited([], { flat: answered(seconds) })));
  expect(wordsOf(document.querySelector("#waits"))).toContain("median 3 min 19 s, 90th percentile 59 min 59 s");
  const { duration } = createWriter(en);
  const lengths = [7.5, 119, 120, 150.5, 7_199, 7_200, 9_030].map((seconds) => duration(seconds).replace(/\s/g, " "));
  expect(lengths).toEqual(["7.5 s", "119 s", "2 min", "2 min 30.5 s", "119 min 59 s", "2 h", "2 h 30 min 30 s"]);
});

test("every answer is in a column, whatever the limit", () => {
  for (const responseSeconds of [0.5, 7.5, 100, 187.5, 5_000]) {
    const waits = [1, 7, 8, 60, 187, 188, 300, 3_000, 9_000];
    const document = page(
      waits.map((seconds) => audited([], { flat: answered(seconds) })),
      { clock: { responseSeconds } },
    );
    const counts = rowsOf(document, "waits").map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(waits.length);
    const ticks = [...document.querySelectorAll("#waits .columns > text")].map(wordsOf);
    expect(new Set(ticks).size).toBe(ticks.length);
  }
});

test("records without times, or with times that are no dates, say so and draw nothing false", () => {
  const untimed = page([audited([finding({ seq: 2 })], { isTimed: false })]);
  expect(untimed.querySelector("#days")).toBeNull();
  expect(wordsOf(untimed.querySelector("#waits"))).toContain("carry no times");
  const relative = page([audited([finding({ seq: 2, at: 12_000 })], { flat: answered(12, "小雅", 0) })]);
  expect(relative.querySelector("#days")).toBeNull();
  expect(rowsOf(relative, "waits")).not.toEqual([]);
});

test("the weightiest conversations show the sentence, the words in question and what the rule says", () => {
  const document = page([
    audited([finding({ ruleId: "address-qin", severity: "info", seq: 2 })], { id: "light" }),
    audited([finding({ ruleId: "response-time", severity: "warn", seq: 1 }), finding({ seq: 2, span: [0, 2] })], {
      id: "heavy",
      opinions: [null, { outcome: "overturned", why: "a quotation", isCached: false }],
    }),
  ]);
  expect([...document.querySelectorAll("#worst h3 bdi")].map(wordsOf)).toEqual(["heavy", "light"]);
  const [scene] = document.querySelectorAll(".scene");
  expect([...(scene?.querySelectorAll(".line p") ?? [])].map(wordsOf)).toEqual(["这个碗能进微波炉吗？", "不知道"]);
  expect(wordsOf(scene?.querySelector("mark.error") ?? null)).toBe("不知");
  expect(wordsOf(scene?.querySelector(".notes") ?? null)).toContain("Second opinion: overturned. a quotation");
  expect([...document.querySelectorAll("#second dd")].map(wordsOf)).toEqual([
    ...["0 0%", "1 100%", "0 0%", "0 0%", "0 0%"],
  ]);
});

test("what is accepted is counted apart", () => {
  const document = page([audited([finding({ seq: 2, suppressed: { reason: "a quotation" } })])]);
  expect([...document.querySelectorAll(".tile .value")].map(wordsOf).slice(0, 3)).toEqual(["1", "100%", "0"]);
  expect(wordsOf(document.querySelector(".lead"))).toContain("1 more finding is accepted");
});

test("bad lines: the first twenty, and how many", () => {
  const format = createHtml(options);
  for (let line = 1; line <= 30; line++) format.badLine({ source: "-", line, problem: "no JSON" });
  const document = new DOMParser().parseFromString(format.end(), "text/html");
  expect(rowsOf(document, "bad-lines")).toHaveLength(20);
  expect(rowsOf(document, "bad-lines")[0]).toEqual(["standard input", "1", "no JSON"]);
  expect(wordsOf(document.querySelector("#bad-lines"))).toContain("10 more lines are not listed");
});

test("nothing to report is a report too", () => {
  const document = page([]);
  expect(wordsOf(document.querySelector(".lead"))).toBe("Nothing was found.");
  expect(document.querySelectorAll("h1")).toHaveLength(1);
});

test("in Chinese every word is Chinese, whatever the findings speak", () => {
  const document = page([audited([finding({ seq: 2 })])], { lang: "zh" });
  expect(document.documentElement.lang).toBe("zh-CN");
  expect(wordsOf(document.querySelector("h1"))).toBe("客服会话质检报告");
  expect(rowsOf(document, "rules")[0]?.[0]).toBe("禁用语 forbidden-phrase");
  for (const title of document.querySelectorAll("h1, h2, th[scope=col], dt, summary")) {
    expect(wordsOf(title)).toMatch(/\p{Script=Han}/u);
  }
});

test("whatever people write stays text", () => {
  const conversations = hostileTexts.map((text, index) => {
    const flat = [{ at: MONDAY, from: "agent", fromId: text || "a", type: "message", text: `${text}!` }] as const;
    return audited(
      [finding({ seq: 1, message: text, span: [0, 5], ruleId: index === 0 ? text : "forbidden-phrase" })],
      {
        ...{ id: text, source: text, flat },
        opinions: [{ outcome: "failed", why: text }],
      },
    );
  });
  const format = createHtml(options);
  for (const problem of hostileTexts) format.badLine({ source: problem, line: 1, problem });
  const html = format.begin() + conversations.map((one) => format.conversation(one)).join("") + format.end();
  expect(html.isWellFormed()).toBe(true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
  expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  const document = new DOMParser().parseFromString(html, "text/html");
  expect(
    document.querySelectorAll("script, img, iframe, object, link, base, form, [srcdoc], [onload], [onerror]"),
  ).toHaveLength(0);
  expect(document.querySelectorAll("style")).toHaveLength(1);
  expect([...document.querySelectorAll("a")].map((link) => link.getAttribute("href")?.[0])).toSatisfy(
    (signs: string[]) => signs.every((sign) => sign === "#"),
  );
  for (const element of document.querySelectorAll("*")) {
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$|^src/);
  }
  expect(wordsOf(document.querySelector("#worst"))).toContain("<script>window.__ran = 1</script>");
});

test("the report does not grow with the input", () => {
  const format = createHtml(options);
  const size = (count: number): number => {
    for (let i = 0; i < count; i++) {
      const flat = answered(12, `agent ${i}`, MONDAY + i * 60_000);
      format.conversation(audited([finding({ seq: 2 })], { id: `c-${i}`, flat }));
    }
    return format.end().length;
  };
  const small = size(300);
  expect(size(6_000)).toBeLessThan(small * 1.2);
});
