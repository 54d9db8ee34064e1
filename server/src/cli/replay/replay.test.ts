import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../testing/test-server.ts";
import { replay } from "./replay.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const order = { id: "A1", items: "Two cups", quantity: 2, total: 58, address: "12 Lime Street, Flat 3" };

async function replayLines(lines: readonly string[], runId: string): Promise<{ isProven: boolean; report: string }> {
  const file = join(server.dataDir, `${runId}.jsonl`);
  await writeFile(file, lines.join("\n"));
  let report = "";
  const { url: relayUrl, demo } = server;
  const isProven = await replay(
    { file, relayUrl, shop: demo.shopId, key: demo.replayKey, runId, parallel: 5 },
    { write: (text) => (report += text) },
  );
  return { isProven, report };
}

test("[CF6] plays both shapes, skips broken lines by number, and proves that stored = sent", async () => {
  const turns = {
    id: "turns",
    lang: "en",
    turns: [
      { from: "customer", text: "Is the lamp in stock?" },
      { from: "bot", text: "A person will be with you." },
      { from: "agent", text: "Hello dear, it is." },
      { from: "agent", text: "" },
    ],
  };
  const events = {
    id: "events",
    lang: "en",
    events: [
      { at: 0, from: "customer", type: "order.placed", order },
      { at: 1, from: "customer", type: "message", text: "I have just ordered." },
      { at: 40, from: "agent", type: "message", text: "Hello dear, thank you." },
      { at: 41, from: "agent", type: "handoff.requested", text: "a discount" },
      { at: 45, from: "supervisor", type: "handoff.accepted" },
      { at: 46, from: "supervisor", type: "message", text: "Lin here, how can I help?" },
      { at: 47, from: "agent", type: "note.added", text: "gift wrap" },
      { at: 50, from: "system", type: "conversation.closed" },
    ],
  };
  const lines = [JSON.stringify(turns), "{ broken", JSON.stringify(events)];
  const { isProven, report } = await replayLines(lines, "both");
  expect(isProven).toBe(true);
  expect(report).toContain("100 %  2/2");
  expect(report).toContain("2 conversations, 6 messages and 5 other steps");
  expect(report).toContain("broken lines skipped: 1; empty turns passed over: 1");
  expect(report).toMatch(/ {2}line 2: .*JSON/);
  expect(report).toContain("stored = sent: all 6 messages once");
  expect(report).toMatch(/response-time +1 {2}not judged in 1 conversations without times/);
  expect(report).toMatch(/order-address-confirmation +1/);
});

test("opens a new conversation where the recording goes on after the close, and follows it", async () => {
  const turns = [
    { from: "customer", type: "message", text: "hi" },
    { from: "agent", type: "message", text: "Hello dear, goodbye." },
    { from: "agent", type: "conversation.closed" },
    { from: "customer", type: "message", text: "one more thing" },
    { from: "agent", type: "message", text: "Of course, dear." },
  ];
  const { isProven, report } = await replayLines([JSON.stringify({ id: "again", events: turns })], "again");
  expect(report).toContain("stored = sent: all 4 messages once");
  expect(isProven).toBe(true);
});

test("is not proven when the relay refuses the key", async () => {
  const { demo, url } = server;
  const file = join(server.dataDir, "refused.jsonl");
  await writeFile(file, JSON.stringify({ id: "x", turns: [{ from: "customer", text: "hi" }] }));
  let report = "";
  const isProven = await replay(
    { file, relayUrl: url, shop: demo.shopId, key: demo.apiKey, runId: "refused", parallel: 1 },
    { write: (text) => (report += text) },
  );
  expect(isProven).toBe(false);
  expect(report).toMatch(/failed: x: the relay refused the connection/);
});
