import { createFakeRelay, type FakeRelay } from "@qin/sdk/testing";
import { expect, test } from "vitest";
import { timeToAnswer } from "./shopper.ts";

const ask = (relay: FakeRelay, shop = relay.shop) =>
  timeToAnswer("请问有现货吗？", {
    url: relay.url,
    shop,
    WebSocket: relay.WebSocket,
    auth: () => ({ kind: "anonymous" }),
  });

test("measures from the question to the first person's answer, by the relay's clock", async () => {
  let now = 1_790_000_000_000;
  const relay = createFakeRelay({ now: () => now });
  const agent = relay.addMember({ name: "Xiaoya" });
  const answered = ask(relay);
  await relay.settled();
  const question = relay.received.map(({ frame }) => frame).find((frame) => frame.type === "send_message");
  if (question?.type !== "send_message") throw new Error("the question did not arrive");
  now += 7_400;
  relay.say(question.conversationId, "您好，有的。", agent);
  expect(await answered).toBe(7_400);
});

test("gives up where the relay does not let it in", async () => {
  await expect(ask(createFakeRelay(), "no-such-shop")).rejects.toThrow("does not let this client in");
});
