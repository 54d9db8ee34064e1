import { describe, expect, test } from "vitest";
import { createBench } from "../testing/client-bench.ts";
import { settled } from "../testing/fake-time.ts";
import { createRequests, REQUEST_MS } from "./requests.ts";

async function agentOnline() {
  const bench = createBench();
  const agent = bench.relay.addMember();
  const client = bench.client({ auth: () => ({ kind: "member", token: agent.token }) });
  const ask = createRequests(client, bench.time.after);
  client.start();
  await settled();
  return { ...bench, client, ask };
}

describe("createRequests", () => {
  test("[CL50] resolves with the reply", async () => {
    const { ask, relay } = await agentOnline();
    const conversationId = relay.newConversation();
    expect(await ask({ type: "watch_inbox" })).toMatchObject({
      type: "inbox_changed",
      isComplete: true,
      rows: [{ conversationId }],
    });
  });

  test("[CL50] rejects with the refusal: its code, its verdict and its help", async () => {
    const { ask } = await agentOnline();
    await expect(ask({ type: "watch_conversation", conversationId: "nowhere" })).rejects.toMatchObject({
      name: "RefusedError",
      code: "conversation/unknown",
      verdict: "stop",
      message: expect.stringContaining("no such conversation"),
    });
  });

  test("[CL51] rejects at once when not online, when the connection is lost, and when no answer comes", async () => {
    const { ask, relay, time, client } = await agentOnline();
    relay.dropNext("watch_inbox");
    const unheard = expect(ask({ type: "watch_inbox" })).rejects.toMatchObject({ code: "connection/timeout" });
    await time.advance(REQUEST_MS);
    await unheard;
    relay.dropNext("watch_inbox");
    const lost = expect(ask({ type: "watch_inbox" })).rejects.toMatchObject({ code: "connection/lost" });
    await settled();
    relay.cut();
    await lost;
    await expect(ask({ type: "watch_inbox" })).rejects.toMatchObject({ code: "connection/offline", verdict: "retry" });
    client.stop();
    expect(time.waiting).toBe(0);
  });
});
