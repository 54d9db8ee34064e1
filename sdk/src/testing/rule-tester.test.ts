import { expect, test } from "vitest";
import { defineRule, type RuleDefinition } from "../engine/rule.ts";
import { type RuleCases, testRule } from "./rule-tester.ts";

const messages = { rude: { zh: "不要说“{{word}}”", en: 'do not say "{{word}}"' } } as const;

function ruleThat(check: NonNullable<RuleDefinition<Record<never, never>, typeof messages>["reply"]>["check"]) {
  return defineRule({
    id: "shop/rude",
    meta: { type: "tone", description: "Says rude", severity: "warn", version: "1.0.0", source: "this test", messages },
    reply: { on: "each", check },
  });
}

const rude = ruleThat(({ text }, _options, report) => {
  const start = text.plain.indexOf("rude");
  if (start < 0) return;
  const span = text.span(start, start + 4);
  report({ messageId: "rude", span, data: { word: text.raw.slice(...span) }, fix: { span, text: "kind" } });
});
const cases: RuleCases = {
  ok: ["kind words"],
  bad: [{ marked: "a ⟦rude⟧ word", messageId: "rude", fixed: "a kind word" }],
};

/** Runs the cases at once, and says what failed. */
function failures(rule: ReturnType<typeof ruleThat>, given: RuleCases): string[] {
  const failed: string[] = [];
  testRule(
    (_name, run) => {
      try {
        run();
      } catch (error) {
        failed.push(error instanceof Error ? error.message : String(error));
      }
    },
    rule,
    given,
  );
  return failed;
}

test("passes a rule that does what its cases say", () => {
  expect(failures(rude, cases)).toEqual([]);
});

test("needs cases of both kinds, known keys, and declared messages", () => {
  expect(() => failures(rude, { ...cases, ok: [] })).toThrow("at least one ok case");
  expect(() => failures(rude, { ...cases, bad: [] })).toThrow("at least one bad case");
  expect(() => failures(rude, JSON.parse('{"ok":["a"]}'))).toThrow('cases has no list "bad"');
  expect(() =>
    failures(rude, JSON.parse('{"ok":[{"text":"a","txet":"b"}],"bad":[{"marked":"⟦rude⟧","messageId":"rude"}]}')),
  ).toThrow('no key "txet"');
  expect(() => failures(rude, { ...cases, bad: [{ marked: "⟦rude⟧", messageId: "crude" }] })).toThrow(
    'declares no message "crude"',
  );
  expect(() => failures(rude, { ...cases, bad: [{ marked: "rude", messageId: "rude" }] })).toThrow("mark the span");
});

test("fails a missed finding, a false one and a wrong span", () => {
  expect(failures(rude, { ...cases, bad: [{ marked: "⟦kind⟧", messageId: "rude" }] })[0]).toContain("got no finding");
  expect(failures(rude, { ...cases, ok: ["rude"] })[0]).toContain("expected no finding");
  expect(failures(rude, { ...cases, bad: [{ marked: "⟦a rude⟧", messageId: "rude" }] })[0]).toContain('"span":[0,6]');
  expect(failures(rude, { ...cases, bad: [{ text: "rude", findings: [{ messageId: "rude" }] }] })).toHaveLength(1);
});

test("fails a span outside the text, and a fix of one", () => {
  const far = ruleThat((_reply, _options, report) => report({ messageId: "rude", data: { word: "a" }, span: [0, 9] }));
  expect(failures(far, { ok: ["a"], bad: [{ marked: "⟦a⟧", messageId: "rude" }] })[1]).toContain("[0, 9] reaches out");
  const early = ruleThat((_reply, _options, report) =>
    report({ messageId: "rude", data: { word: "a" }, fix: { span: [-1, 0], text: "b" } }),
  );
  const bad = [{ text: "a", findings: [{ messageId: "rude" }] }];
  expect(failures(early, { ok: ["a"], bad })[1]).toContain("[-1, 0] reaches out");
});

test("fails a placeholder without a datum, an idle fix and a crash", () => {
  const bare = ruleThat((_reply, _options, report) => report({ messageId: "rude", span: [0, 1] }));
  expect(failures(bare, { ok: ["a"], bad: [{ marked: "⟦a⟧", messageId: "rude" }] })[1]).toContain(
    "a placeholder has no datum",
  );
  const idle = ruleThat((_reply, _options, report) =>
    report({ messageId: "rude", data: { word: "a" }, span: [0, 1], fix: { span: [0, 1], text: "a" } }),
  );
  expect(failures(idle, { ok: ["a"], bad: [{ marked: "⟦a⟧", messageId: "rude" }] })[1]).toContain(
    "a fix changes nothing",
  );
  const broken = ruleThat(() => {
    throw new Error("boom");
  });
  expect(failures(broken, cases).every((message) => message.includes("boom"))).toBe(true);
});

test("fails a rule that gives another verdict the second time", () => {
  let calls = 0;
  const fickle = ruleThat((_reply, _options, report) => {
    if (calls++ % 2 === 0) report({ messageId: "rude", data: { word: "a" }, span: [0, 1] });
  });
  expect(failures(fickle, { ok: ["a"], bad: [{ marked: "⟦a⟧", messageId: "rude" }] })[0]).toContain(
    "a second run gave another verdict",
  );
});
