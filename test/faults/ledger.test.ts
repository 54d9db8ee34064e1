import { type Client, createClient } from "@qin/sdk/client";
import type { Event } from "@qin/sdk/protocol";
import { createFakeRelay, type FakeRelay } from "@qin/sdk/testing";
import { expect, test } from "vitest";
import { createLedger, type Ledger } from "./support/ledger.ts";
import { allSent, text } from "./support/people.ts";

/** A customer who wrote two messages, and the log as it should be. */
async function talk(): Promise<{ relay: FakeRelay; client: Client; ledger: Ledger; log: readonly Event[] }> {
  const relay = createFakeRelay();
  const { url, shop, WebSocket } = relay;
  const client = createClient({ url, shop, WebSocket, auth: () => ({ kind: "anonymous" }) });
  const ledger = createLedger();
  ledger.follow("customer", client, true);
  for (const words of ["one", "two"]) ledger.posted("customer", client.post(text(words)));
  client.start();
  await allSent(client);
  return { relay, client, ledger, log: relay.log(client.conversations[0]?.conversationId ?? "") };
}

function problemsOf(
  { ledger, client }: Pick<Awaited<ReturnType<typeof talk>>, "client" | "ledger">,
  log: readonly Event[],
) {
  const id = log[0]?.conversationId ?? "";
  const problems = ledger.problems(new Map([[id, log]]), [client]).join("\n");
  client.stop();
  return problems;
}

test("[FT61] a log as it should be has no problems", async () => {
  const all = await talk();
  expect(all.log.length).toBeGreaterThan(2);
  expect(problemsOf(all, all.log)).toBe("");
});

test("[FT61] a message that was acknowledged and is lost", async () => {
  const all = await talk();
  const problems = problemsOf(all, all.log.slice(0, -1));
  expect(problems).toMatch("was acknowledged as");
  expect(problems).toMatch("is gone without a word");
  expect(problems).toMatch("customer shows");
});

test("[FT61] a message that is stored twice, and time that ran backwards", async () => {
  const all = await talk();
  const last = all.log.at(-1);
  const twice = last === undefined ? [] : [{ ...last, seq: last.seq + 1, at: last.at - 1 }];
  const problems = problemsOf(all, [...all.log, ...twice]);
  expect(problems).toMatch("is stored twice");
  expect(problems).toMatch("time ran backwards");
});

test("[FT61] messages of one writer that are mixed up, and a hole", async () => {
  const all = await talk();
  const [last, ...before] = all.log.toReversed();
  const mixed = [...before.slice(1), ...(last ? [last] : []), ...before.slice(0, 1)];
  expect(problemsOf(all, mixed)).toMatch("customer's messages are mixed up");
  const again = await talk();
  expect(problemsOf(again, again.log.slice(1))).toMatch("where 1 belongs");
});

test("[FT61] something of the staff's that a customer was sent", async () => {
  const all = await talk();
  const [opened] = all.log;
  if (opened === undefined) throw new Error("nothing was opened");
  const { conversationId } = opened;
  const note = { type: "note.added", audience: "staff", from: { role: "agent", id: "a" }, text: "hm" } as const;
  const event = { ...note, id: "n", conversationId, seq: 9, at: 1 };
  all.relay.send({ type: "event_added", prev: 8, event });
  await all.relay.settled();
  expect(problemsOf(all, all.log)).toMatch("customer got note.added");
});
