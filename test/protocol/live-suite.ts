import { expect, test } from "vitest";
import { newCustomer, say, watch, watching } from "./people.ts";
import type { RelayUnderTest } from "./relay-under-test.ts";

export function liveSuite(relay: () => RelayUnderTest): void {
  test("[P60] typing reaches the others, not the one who types, and is not stored", async () => {
    const { client, conversationId, welcome } = await newCustomer(relay());
    const agent = await watching(relay(), "agent", conversationId);
    const { head } = await watch(client, conversationId);
    client.send({ type: "set_typing", conversationId, isTyping: true });
    expect(await agent.client.next("typing_changed")).toEqual({
      type: "typing_changed",
      conversationId,
      from: { role: "customer", id: welcome.me.id },
      isTyping: true,
    });
    client.send({ type: "set_typing", conversationId, isTyping: false });
    expect((await agent.client.next("typing_changed")).isTyping).toBe(false);
    await client.settle();
    expect(client.heard("typing_changed")).toEqual([]);
    expect((await watch(client, conversationId)).head).toBe(head);
  });

  test("[P61] read marks reach the others, and only grow", async () => {
    const { client, conversationId, welcome } = await newCustomer(relay());
    const agent = await watching(relay(), "agent", conversationId);
    const { event: first } = await say(agent.client, conversationId, "first");
    const { event: second } = await say(agent.client, conversationId, "second");
    client.send({ type: "mark_read", conversationId, seq: second.seq });
    const read = { id: welcome.me.id, role: "customer", seq: second.seq };
    expect(await agent.client.next("read_changed")).toEqual({ type: "read_changed", conversationId, read });
    client.send({ type: "mark_read", conversationId, seq: first.seq });
    await client.settle();
    expect((await watch(agent.client, conversationId)).reads).toContainEqual(read);
  });

  test("[P62] a stranger's typing and reading touch nothing", async () => {
    const { conversationId } = await newCustomer(relay());
    const agent = await watching(relay(), "agent", conversationId);
    const { reads } = await watch(agent.client, conversationId);
    const stranger = await newCustomer(relay());
    stranger.client.send({ type: "set_typing", conversationId, isTyping: true });
    stranger.client.send({ type: "mark_read", conversationId, seq: 1 });
    await stranger.client.settle();
    await agent.client.settle();
    expect(agent.client.heard("typing_changed")).toEqual([]);
    expect((await watch(agent.client, conversationId)).reads).toEqual(reads);
  });

  test("[P63] pong gives the ping's own time back, and the relay's clock", async () => {
    const { client } = await newCustomer(relay());
    client.send({ type: "ping", at: 42 });
    const { now } = await client.next("pong", ({ at }) => at === 42);
    expect(Math.abs(now - Date.now())).toBeLessThan(60_000);
  });
}
