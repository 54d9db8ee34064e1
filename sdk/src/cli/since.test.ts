import { expect, test } from "vitest";
import { fromTranscript } from "../engine/from-transcript.ts";
import { finding } from "./formats/testing/audited.ts";
import type { RecordedConversation } from "./read/item.ts";
import { findingsSince, sinceOf } from "./since.ts";

const DATE = Date.UTC(2026, 4, 1);
function recorded(ats: readonly number[], startedAt?: number): RecordedConversation {
  const events = fromTranscript(ats.map((at) => ({ from: "agent", type: "message", text: "x", at })));
  const isTimed = ats.length > 0;
  return { id: "c", source: "f", line: 1, isTimed, events, ...(startedAt !== undefined && { startedAt }) };
}

test("goes by the last event, else by the start", () => {
  expect(sinceOf(recorded([DATE - 2, DATE - 1]), DATE)).toBe("before");
  expect(sinceOf(recorded([DATE - 1, DATE]), DATE)).toBe("within");
  expect(sinceOf(recorded([], DATE), DATE)).toBe("within");
  expect(sinceOf(recorded([], DATE - 1), DATE)).toBe("before");
});

test("seconds from the start are no date", () => {
  expect(sinceOf(recorded([0, 5_000]), DATE)).toBe("undated");
  expect(sinceOf(recorded([]), DATE)).toBe("undated");
});

test("of a conversation over the date only the later findings count", () => {
  const findings = [finding({ at: DATE - 1 }), finding({ at: DATE }), finding()];
  expect(findingsSince(findings, recorded([DATE - 1, DATE]), DATE)).toEqual(findings.slice(1));
});
