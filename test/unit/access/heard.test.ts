import { downFrame } from "@qin/sdk/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, connect, newKey, say, staff, watch } from "../../protocol/people.ts";
import { closeAll, RawClient } from "../../protocol/raw-client.ts";
import { situation } from "./situation.ts";
import { differing, tableUnder } from "./table.ts";
import { createWorld, ELSEWHERE, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => {
  await closeAll();
  await world.close();
});

/** Everything that a relay says happens around one conversation, while all the others listen. */
async function busy(): Promise<Map<string, readonly string[]>> {
  const { relay } = world;
  const nobody = await new RawClient(relay).open();
  const other = await connect(relay, { kind: "anonymous" });
  other.client.send({ type: "open_conversation", id: "o", clientConversationId: newKey() });
  const { conversation } = await other.client.next("conversation_synced", ({ id }) => id === "o");
  const token = await world.member("supervisor", ELSEWHERE);
  const elsewhere = await connect({ ...relay, shop: ELSEWHERE }, { kind: "member", token });
  elsewhere.client.send({ type: "watch_inbox", id: "i" });
  const login = (role: "agent" | "supervisor") => staff({ ...relay, login: () => world.member(role) }, "agent");
  const agent = await login("agent");
  const { owner, conversationId } = await situation(world, "anonymous customer");
  agent.client.send({ type: "watch_inbox", id: "i" });
  await watch(agent.client, conversationId);
  const colleague = await login("supervisor");
  const listeners = { owner, nobody, other: other.client, staff: agent.client, elsewhere: elsewhere.client };

  await say(owner, conversationId, "在吗");
  await say(agent.client, conversationId, "亲，您好，在的");
  for (const client of [owner, agent.client]) {
    client.send({ type: "set_typing", conversationId, isTyping: true });
    client.send({ type: "mark_read", conversationId, seq: 2 });
    client.send({ type: "load_history", id: "h", conversationId, before: 2 });
    await client.next("history_loaded");
  }
  await ask(agent.client, { type: "add_note", conversationId, text: "只给员工看" });
  owner.send({ type: "set_context", locale: "en" });
  await agent.client.next("customer_changed");
  await say(other.client, conversation.conversationId, "我的另一件事");
  colleague.client.close();
  for (const client of Object.values(listeners)) {
    client.send("nonsense");
    await client.next("refused");
    if (client !== nobody) await client.settle();
  }
  await world.server.server.close();
  await Promise.all(Object.values(listeners).map(({ closed }) => closed));

  const about = (client: RawClient) =>
    client.frames.map((frame) => (JSON.stringify(frame).includes(conversationId) ? `${frame.type}!` : frame.type));
  return new Map([
    ["its customer", about(owner)],
    ["nobody", about(nobody)],
    ["another customer", about(other.client)],
    ["the shop's staff", about(agent.client)],
    ["another shop's staff", about(elsewhere.client)],
  ]);
}

test("[SEC37] who hears what of a conversation is as the table says", async () => {
  const { shape } = downFrame;
  const frames = typeof shape === "object" && !Array.isArray(shape) && "by type" in shape ? shape["by type"] : {};
  const table = tableUnder("Frames from the relay");
  expect(table.rows.toSorted()).toEqual(Object.keys(frames ?? {}).toSorted());
  const heard = await busy();
  expect(table.columns).toEqual([...heard.keys()]);
  const found = (row: string, column: string) => {
    const frames = heard.get(column) ?? [];
    if (frames.includes(`${row}!`)) return "yes";
    return frames.includes(row) ? "own" : "no";
  };
  expect(differing(table, found)).toEqual([]);
}, 30_000);
