// @vitest-environment happy-dom
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Formatter } from "../formatter.ts";
import { createJunit } from "./junit.ts";
import { audited, finding, write } from "./testing/audited.ts";
import { hostileTexts } from "./testing/hostile.ts";

function parse(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
  return document;
}

function names(document: Document, selector: string): (string | null)[] {
  return [...document.querySelectorAll(selector)].map((one) => one.getAttribute("name"));
}

function bad(format: Formatter): string {
  return format.badLine({ source: "march.jsonl", line: 9, problem: "line 9 is no JSON" });
}

test("a file is a suite, a finding a case; errors and warnings fail, style does not", () => {
  const given = audited([
    finding({ seq: 2, span: [0, 3] }),
    finding({ ruleId: "response-time", severity: "warn", seq: 1 }),
    finding({ ruleId: "address-qin", severity: "info", seq: 2 }),
    finding({ ruleId: "greeting", severity: "warn", suppressed: { reason: "answered by phone" } }),
  ]);
  const format = createJunit();
  const xml = [
    format.begin(),
    format.conversation(given),
    format.conversation(audited([], { id: "c-2", line: 8 })),
    bad(format),
    format.conversation(audited([], { id: "c-1", source: "april.jsonl", line: 1 })),
    format.end(),
  ].join("");
  const document = parse(xml);
  expect(names(document, "testsuite")).toEqual(["march.jsonl, lines 7–9", "april.jsonl, line 1"]);
  const [march] = document.querySelectorAll("testsuite");
  const counts = ["tests", "failures", "errors", "skipped"].map((name) => march?.getAttribute(name));
  expect(counts).toEqual(["6", "2", "1", "1"]);
  expect(names(document, "testcase:has(failure)")).toEqual(["forbidden-phrase", "response-time"]);
  expect(names(document, "testcase:has(skipped)")).toEqual(["greeting"]);
  expect(names(document, "testcase:has(error)")).toEqual(["line 9"]);
  expect(document.querySelector("failure")?.textContent).toBe("请不要说“不知道”。\n小雅: 【不知道】");
});

test("the second opinion is in the words of the failure", () => {
  const given = audited([finding({ seq: 2 })], { opinions: [{ outcome: "failed", why: "429" }] });
  expect(write(createJunit(), [given])).toContain("second opinion: failed, 429");
});

test("a long file is written in parts, each with its own counts", () => {
  const many = Array.from({ length: 2_500 }, (_, index) => audited([], { id: `c-${index}`, line: index + 1 }));
  const document = parse(write(createJunit(), many));
  expect(names(document, "testsuite")).toEqual(
    ["1–1000", "1001–2000", "2001–2500"].map((lines) => `march.jsonl, lines ${lines}`),
  );
  const sizes = [...document.querySelectorAll("testsuite")].map(({ children }) => children.length);
  expect(sizes).toEqual([1_000, 1_000, 500]);
});

test("what XML cannot hold is replaced, all else comes back as it was", () => {
  const any = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom(...hostileTexts));
  fc.assert(
    fc.property(any, any, (message, id) => {
      const xml = write(createJunit(), [audited([finding({ message })], { id })]);
      expect(xml.isWellFormed()).toBe(true);
      const legal = (text: string) =>
        text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
      expect(xml).toBe(legal(xml));
      const document = parse(xml);
      expect(document.querySelectorAll("testcase")).toHaveLength(1);
      expect(document.querySelector("failure")?.getAttribute("message")).toBe(legal(message));
      expect(document.querySelector("testcase")?.getAttribute("classname")).toBe(legal(id));
    }),
    { numRuns: 60 },
  );
});
