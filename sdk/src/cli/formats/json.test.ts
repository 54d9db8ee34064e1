import { expect, test } from "vitest";
import { createJson } from "./json.ts";
import { createJsonl } from "./jsonl.ts";
import { audited, finding, options, write } from "./testing/audited.ts";

const found = finding({ seq: 2, at: Date.UTC(2026, 2, 2, 1, 0, 12), span: [0, 3], data: { phrase: "不知道" } });
const shown = {
  ruleId: "forbidden-phrase",
  ruleVersion: "1.0.0",
  severity: "error",
  messageId: "x",
  message: "请不要说“不知道”。",
  data: { phrase: "不知道" },
  span: [0, 3],
  seq: 2,
  at: "2026-03-02T01:00:12.000Z",
  text: "不知道",
  agent: "小雅",
};

test("jsonl: one finding a line, with its place and its words", () => {
  const lines = write(createJsonl(), [audited([found, found]), audited([])]).split("\n");
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[0] ?? "")).toEqual({ source: "march.jsonl", line: 7, conversation: "c-1", ...shown });
  expect(lines[2]).toBe("");
});

test("json: one document of conversations with findings, bad lines and sums", () => {
  const format = createJson(options);
  const accepted = { ...found, suppressed: { reason: "a quotation" } };
  const bad = { source: "march.jsonl", line: 9, problem: "not JSON" };
  const text =
    format.begin() +
    format.conversation(audited([found, accepted])) +
    format.badLine(bad) +
    format.conversation(audited([])) +
    format.conversation(audited([found], { id: "c-3" })) +
    format.end();
  expect(JSON.parse(text)).toEqual({
    version: "1.2.3",
    ranAt: "2026-03-02T01:00:00.000Z",
    conversations: [
      {
        id: "c-1",
        source: "march.jsonl",
        line: 7,
        lang: "zh",
        findings: [shown, { ...shown, suppressed: { reason: "a quotation" } }],
      },
      { id: "c-3", source: "march.jsonl", line: 7, lang: "zh", findings: [shown] },
    ],
    badLines: [bad],
    summary: {
      conversations: 3,
      withFindings: 2,
      messages: 6,
      error: 2,
      warn: 0,
      info: 0,
      suppressed: 1,
      badLines: 1,
      rules: { "forbidden-phrase": { error: 2, warn: 0, info: 0, suppressed: 1, conversations: 2 } },
    },
  });
});

test("json: nothing read is a document too, and bad lines are listed up to a limit", () => {
  const format = createJson(options);
  let text = format.begin();
  for (let line = 1; line <= 1_500; line++) text += format.badLine({ source: "a", line, problem: "x" });
  const document = JSON.parse(text + format.end());
  expect(document).toMatchObject({ conversations: [], summary: { badLines: 1_500 } });
  expect(document.badLines).toHaveLength(1_000);
});

test("a record without times gives findings without one; half a character becomes a sign", () => {
  const flat = [{ from: "agent", type: "message", text: "x\ud800" } as const];
  const line = write(createJsonl(), [audited([finding({ seq: 1, at: 0 })], { flat, isTimed: false })]);
  const parsed = JSON.parse(line);
  expect(parsed).toMatchObject({ text: "x\ufffd", agent: "agent" });
  expect(parsed).not.toHaveProperty("at");
});
