import { expect, test } from "vitest";
import type { AuditedConversation } from "../formatter.ts";
import { createSarif } from "./sarif.ts";
import { audited, finding, MONDAY, options, rules, write } from "./testing/audited.ts";
import { hostileTexts } from "./testing/hostile.ts";

function run(conversations: readonly AuditedConversation[]) {
  const log = JSON.parse(write(createSarif(options), conversations));
  expect([log.version, log.runs.length]).toEqual(["2.1.0", 1]);
  return log.runs[0];
}

function results(...conversations: readonly AuditedConversation[]) {
  return run(conversations).results;
}

function fingerprints(...conversations: readonly AuditedConversation[]): string[] {
  return results(...conversations).map(
    ({ partialFingerprints }: { partialFingerprints: object }) => Object.values(partialFingerprints)[0],
  );
}

test("the tool names itself and its rules, with their levels", () => {
  const { driver } = run([]).tool;
  expect(driver).toMatchObject({ name: "qin-audit", semanticVersion: "1.2.3" });
  expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual([...rules.map(({ id }) => id), "rule/crashed"]);
  expect(driver.rules[1]).toMatchObject({
    name: "ResponseTime",
    shortDescription: { text: "Answer each message of the customer within nine seconds." },
    defaultConfiguration: { level: "warning" },
    properties: { tags: ["time"], version: "1.0.0" },
  });
});

test("a finding is a result with its level, its place and the words in question", () => {
  const given = audited([finding({ ruleId: "address-qin", severity: "info", seq: 2, span: [0, 3], at: MONDAY })], {
    opinions: [{ outcome: "overturned", isCached: false }],
  });
  expect(results(given)).toEqual([
    {
      ruleId: "address-qin",
      ruleIndex: 2,
      level: "note",
      kind: "fail",
      message: { text: "请不要说“不知道”。" },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "march.jsonl" }, region: { startLine: 7 } },
          logicalLocations: [{ name: "c-1#2", kind: "message", fullyQualifiedName: "c-1#2" }],
        },
      ],
      partialFingerprints: { "qinFinding/v1": expect.stringMatching(/^[0-9a-f]{16}:1$/) },
      properties: {
        ...{ conversation: "c-1", ruleVersion: "1.0.0", messageId: "x", seq: 2, agent: "小雅", text: "不知道" },
        ...{ span: [0, 3], marked: "不知道", time: "2026-03-02T01:00:00.000Z" },
        secondOpinion: { outcome: "overturned", isCached: false },
      },
    },
  ]);
});

test("a rule that is not listed has no index, one that threw has", () => {
  const [unknown, crashed] = results(audited([finding({ ruleId: "acme/x" }), finding({ ruleId: "rule/crashed" })]));
  expect([unknown.ruleIndex, crashed.ruleIndex]).toEqual([undefined, rules.length]);
});

test("the same finding keeps its fingerprint when the file grows, equal ones are numbered", () => {
  const twice = [finding({ seq: 2 }), finding({ seq: 2 })];
  const [first, second] = fingerprints(audited(twice));
  expect(second).toBe(first?.replace(/:1$/, ":2"));
  expect(fingerprints(audited(twice, { line: 900 }))).toEqual([first, second]);
  expect(fingerprints(audited(twice, { id: "c-2" }))[0]).not.toBe(first);
  expect(fingerprints(audited([finding({ seq: 2, ruleId: "greeting" })]))[0]).not.toBe(first);
});

test("what somebody has accepted is a suppression", () => {
  expect(results(audited([finding({ suppressed: { reason: "answered by phone" } })]))[0].suppressions).toEqual([
    { kind: "external", status: "accepted", justification: "answered by phone" },
  ]);
});

test.each([
  ["-", "stdin"],
  ["三月/chats a#1.jsonl", "%E4%B8%89%E6%9C%88/chats%20a%231.jsonl"],
  ["/data/a.jsonl", "file:///data/a.jsonl"],
  ["C:\\data\\a.jsonl", "file:///C:/data/a.jsonl"],
  ["../a.jsonl.gz", "../a.jsonl.gz"],
])("the file %s is the reference %s", (source, uri) => {
  const [result] = results(audited([finding()], { source }));
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});

test("bad lines are notifications; beyond a thousand they are counted", () => {
  const format = createSarif(options);
  const begin = format.begin();
  for (let line = 1; line <= 1_005; line++) format.badLine({ source: "a.jsonl", line, problem: "no JSON" });
  const [invocation] = JSON.parse(begin + format.end()).runs[0].invocations;
  expect(invocation).toMatchObject({ executionSuccessful: true, endTimeUtc: "2026-03-02T01:00:00.000Z" });
  expect(invocation.toolExecutionNotifications).toHaveLength(1_001);
  expect(invocation.toolExecutionNotifications[0].locations[0].physicalLocation.region.startLine).toBe(1);
  expect(invocation.toolExecutionNotifications.at(-1).message.text).toBe("5 more bad lines");
});

test("hostile text comes back as it was, without halves of pairs", () => {
  const given = hostileTexts.map((message) => audited([finding({ message })], { id: message, source: message }));
  const texts = results(...given).map((result: { message: { text: string } }) => result.message.text);
  expect(texts).toEqual(hostileTexts.map((text) => text.toWellFormed()));
});
