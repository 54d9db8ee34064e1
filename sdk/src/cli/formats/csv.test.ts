import fc from "fast-check";
import { expect, test } from "vitest";
import { createCsv } from "./csv.ts";
import { audited, finding, MONDAY, write } from "./testing/audited.ts";
import { hostileTexts } from "./testing/hostile.ts";

/** Reads CSV as RFC 4180 has it; fails where a quote is out of place. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cells.lastIndex < csv.length) {
    const at = cells.lastIndex;
    const match = cells.exec(csv);
    if (match === null) throw new Error(`not CSV at ${at}: ${csv.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function records(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = parse(csv.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""]));
  });
}

test("a finding is a row, with its words, its place and what came of asking", () => {
  const given = audited([finding({ seq: 2, at: MONDAY + 12_000, span: [0, 3] })], {
    opinions: [{ outcome: "unsure", why: "语气不明", isCached: false }],
  });
  const csv = write(createCsv(), [given]);
  expect(csv.startsWith("\ufeffsource,line,conversation,")).toBe(true);
  expect(records(csv)).toEqual([
    {
      ...{ source: "march.jsonl", line: "7", conversation: "c-1", seq: "2", time: "2026-03-02T01:00:12.000Z" },
      ...{ agent: "小雅", rule: "forbidden-phrase", version: "1.0.0", severity: "error" },
      ...{ message: "请不要说“不知道”。", text: "不知道", start: "0", end: "3", marked: "不知道" },
      ...{ accepted: "", opinion: "unsure", opinion_why: "语气不明" },
    },
  ]);
});

test("without times there is no time, and a late answer is whose it was", () => {
  const given = audited([finding({ seq: 1, at: 0, suppressed: { reason: "a test" } })], { isTimed: false });
  expect(records(write(createCsv(), [given]))).toEqual([
    expect.objectContaining({ time: "", agent: "小雅", accepted: "a test", text: "这个碗能进微波炉吗？" }),
  ]);
});

test("a conversation without findings and a bad line are no rows", () => {
  const csv = createCsv();
  expect(csv.conversation(audited([])) + csv.badLine({ source: "-", line: 1, problem: "not JSON" })).toBe("");
});

test.each(["=1+1", "+86 138", "-2", "@SUM(A1)", "\t=1", "\r\n=1", "＝1", "'=1", '"=1', "\u200b=1", " |calc"])(
  "%j is no formula in a spreadsheet",
  (text) => {
    const [row] = records(write(createCsv(), [audited([finding({ message: text })])]));
    expect(row?.["message"]).toBe(`'${text}`);
  },
);

test.each(["a=b", "您好", "1-2", "", "《=》"])("%j stays as it is", (text) => {
  expect(records(write(createCsv(), [audited([finding({ message: text })])]))[0]?.["message"]).toBe(text);
});

test("whatever is written can be read back", () => {
  const any = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostileTexts));
  fc.assert(
    fc.property(any, any, any, (message, id, source) => {
      const csv = write(createCsv(), [audited([finding({ message })], { id, source })]);
      expect(csv.isWellFormed()).toBe(true);
      const [row] = records(csv);
      for (const [name, text] of Object.entries({ message, conversation: id, source })) {
        const clean = text.toWellFormed().replaceAll("\0", "\ufffd");
        expect([clean, `'${clean}`]).toContain(row?.[name]);
      }
    }),
  );
});
