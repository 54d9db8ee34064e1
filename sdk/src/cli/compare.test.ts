import { expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import { fromTranscript } from "../engine/from-transcript.ts";
import { type Comparison, newComparison } from "./compare.ts";
import type { RecordedConversation } from "./read/item.ts";

function recorded(id: string, reply: string): RecordedConversation {
  const events = fromTranscript(
    [
      { from: "customer", type: "message", text: "有白色的吗" },
      { from: "agent", type: "message", text: reply },
    ],
    id,
  );
  return { id, source: "f", line: 1, lang: "zh", isTimed: false, events };
}

function compared(a: Parameters<typeof createChecker>[0], b: Parameters<typeof createChecker>[0]): Comparison {
  let found: Comparison | null = null;
  const work = newComparison({
    a: createChecker(a),
    b: createChecker(b),
    lang: "auto",
    examples: 1,
    show: ({ id }, { finding }) => `${id} ${finding.severity}`,
    report: (comparison) => {
      found = comparison;
      return "";
    },
  });
  for (const [index, reply] of ["有的", "不知道", "您好亲，不知道"].entries()) {
    work.conversation(recorded(`c${index}`, reply));
  }
  work.end();
  if (found === null) throw new Error("no report");
  return found;
}

test("counts what only one side finds and what both grade differently, with examples", () => {
  const off = { preset: "off" } as const;
  const comparison = compared(
    { ...off, rules: { greeting: "warn", "forbidden-phrase": "error" } },
    { ...off, rules: { greeting: "error", "address-qin": "info" } },
  );
  expect(comparison).toMatchObject({ conversations: 3, failingA: 2, failingB: 2 });
  expect(Object.fromEntries(comparison.rules)).toEqual({
    greeting: {
      ...{ a: 2, b: 2, added: 0, gone: 0, regraded: 2 },
      examples: { added: [], gone: [], regraded: ["c0 error"] },
    },
    "forbidden-phrase": {
      ...{ a: 2, b: 0, added: 0, gone: 2, regraded: 0 },
      examples: { added: [], gone: ["c1 error"], regraded: [] },
    },
    "address-qin": {
      ...{ a: 0, b: 2, added: 2, gone: 0, regraded: 0 },
      examples: { added: ["c0 info"], gone: [], regraded: [] },
    },
  });
});

test("an accepted finding counts on neither side", () => {
  const rules = { greeting: "error" } as const;
  const suppressions = [{ rule: "greeting", reason: "the bot greets" }];
  const { rules: found, failingB } = compared({ preset: "off", rules }, { preset: "off", rules, suppressions });
  expect(found.get("greeting")).toMatchObject({ a: 2, b: 0, gone: 2 });
  expect(failingB).toBe(0);
});
