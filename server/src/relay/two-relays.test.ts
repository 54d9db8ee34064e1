import { expect, test } from "vitest";
import { newCustomer, say, watching } from "../../../test/protocol/people.ts";
import { startTestRelay } from "./testing/test-relay.ts";

test("two relays on one folder serve one log: what one writes reaches who is at the other", async () => {
  const one = await startTestRelay({ env: { QIN_HEADS_MS: "100" } });
  const other = await startTestRelay({ file: one.file, env: { QIN_HEADS_MS: "100" } });
  const { client, conversationId } = await newCustomer(one);
  const desk = await watching(other, "agent", conversationId);
  const said = await Promise.all([1, 2, 3, 4, 5].map((n) => say(client, conversationId, `第 ${n} 句`)));
  for (const { event } of said) {
    const added = await desk.client.next("event_added", (frame) => frame.event.type === "message.sent");
    expect(added.event.seq).toBe(event.seq);
  }
  const reply = await say(desk.client, conversationId, "亲，您好，很高兴为您服务");
  const heard = await client.next("event_added", (frame) => frame.event.type === "message.sent");
  expect(heard.event).toMatchObject({ seq: reply.event.seq });
  const together = [1, 2, 3].flatMap((n) => [
    say(client, conversationId, `顾客 ${n}`),
    say(desk.client, conversationId, `亲，您稍等 ${n}`),
  ]);
  const seqs = (await Promise.all(together)).map(({ event }) => event.seq).sort((a, b) => a - b);
  expect(seqs).toEqual([1, 2, 3, 4, 5, 6].map((n) => reply.event.seq + n));
  await other.close();
  await one.close();
});
