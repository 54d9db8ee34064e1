import { expect, test } from "vitest";
import { ask, connect, newCustomer, say, staff, textsOf, watch, watching } from "./people.ts";
import type { RelayUnderTest } from "./relay-under-test.ts";

export function resumeSuite(relay: () => RelayUnderTest): void {
  test("[P50] who comes back with a position gets exactly what was missed", async () => {
    const { client, conversationId, token, welcome } = await newCustomer(relay());
    const { event: last } = await say(client, conversationId, "seen");
    client.close();
    const agent = await staff(relay(), "agent");
    await say(agent.client, conversationId, "missed one");
    await ask(agent.client, { type: "add_note", conversationId, text: "not for them" });
    await say(agent.client, conversationId, "missed two");
    const back = await connect(relay(), { kind: "session", token }, [
      { conversationId, epoch: welcome.epoch, seq: last.seq },
    ]);
    const [state] = back.welcome.conversations;
    expect(state).toMatchObject({ conversationId, recovered: true });
    expect(textsOf(state?.events ?? [])).toEqual(["missed one", "missed two"]);
    expect(state?.events.every((event) => event.seq > last.seq)).toBe(true);
  });

  test("[P51] who missed nothing gets nothing", async () => {
    const { client, conversationId, token, welcome } = await newCustomer(relay());
    const { event: last } = await say(client, conversationId, "seen");
    const back = await connect(relay(), { kind: "session", token }, [
      { conversationId, epoch: welcome.epoch, seq: last.seq },
    ]);
    expect(back.welcome.conversations).toMatchObject([{ recovered: true, events: [], head: last.seq }]);
  });

  test.each([
    { what: "another epoch", change: { epoch: "a-log-that-was-restored-over" } },
    { what: "a seq beyond the head", change: { seq: 1_000_000 } },
  ])("[P52] a position of $what is not recovered: the latest page comes instead", async ({ change }) => {
    const { client, conversationId, token, welcome } = await newCustomer(relay());
    const { event: last } = await say(client, conversationId, "all there is");
    const position = { conversationId, epoch: welcome.epoch, seq: last.seq, ...change };
    const back = await connect(relay(), { kind: "session", token }, [position]);
    const [state] = back.welcome.conversations;
    expect(state?.recovered).toBe(false);
    expect(state?.epoch).toBe(welcome.epoch);
    expect(textsOf(state?.events ?? [])).toEqual(["all there is"]);
    const { epoch, seq } = position;
    expect((await watch(back.client, conversationId, { epoch, seq })).recovered).toBe(false);
  });

  test("[P53] a customer's open conversation comes back even if the hello does not name it", async () => {
    const { client, conversationId, token } = await newCustomer(relay());
    await say(client, conversationId, "before the reload");
    const back = await connect(relay(), { kind: "session", token });
    expect(back.welcome.conversations).toMatchObject([{ conversationId, recovered: false }]);
    const agent = await staff(relay(), "agent");
    const { event } = await say(agent.client, conversationId, "after it");
    await back.client.next("event_added", (frame) => frame.event.id === event.id);
  });

  test("[P54] a hole is filled by watch_conversation with the position before it", async () => {
    const customer = await newCustomer(relay());
    const { conversationId, welcome, state } = customer;
    await say(customer.client, conversationId, "one");
    const agent = await watching(relay(), "agent", conversationId);
    await say(customer.client, conversationId, "two");
    const filled = await watch(agent.client, conversationId, { epoch: welcome.epoch, seq: state.head });
    expect(filled.recovered).toBe(true);
    expect(textsOf(filled.events)).toEqual(["one", "two"]);
  });

  test("[P55] pong carries the head of every conversation one watches, so that a lost last message is found", async () => {
    const { conversationId, client } = await newCustomer(relay());
    const agent = await watching(relay(), "agent", conversationId);
    const { event } = await say(client, conversationId, "the last one");
    await agent.client.next("event_added", (frame) => frame.event.id === event.id);
    expect((await agent.client.settle()).heads).toEqual([{ conversationId, head: event.seq }]);
    agent.client.send({ type: "unwatch_conversation", conversationId });
    expect((await agent.client.settle()).heads).toEqual([]);
  });

  test("[P56] history comes page by page, oldest first, no event twice and none missing", async () => {
    const { client, conversationId, welcome, token } = await newCustomer(relay());
    const { pageSize, framesPerSecond } = welcome.limits;
    const count = pageSize + 5;
    for (let sent = 0; sent < count; ) {
      const batch = Math.min(framesPerSecond, count - sent);
      const agent = await staff(relay(), "agent");
      for (let i = 0; i < batch; i++) await say(agent.client, conversationId, `m${sent + i}`);
      agent.client.close();
      sent += batch;
    }
    const back = await connect(relay(), { kind: "session", token });
    const [state] = back.welcome.conversations;
    let events = state?.events ?? [];
    let hasEarlier = state?.hasEarlier ?? false;
    expect(hasEarlier).toBe(true);
    expect(events.length).toBeLessThanOrEqual(pageSize);
    while (hasEarlier) {
      back.client.send({ type: "load_history", id: `page-${events.length}`, conversationId, before: events[0]?.seq });
      const page = await back.client.next("history_loaded");
      expect(page.events.length).toBeGreaterThan(0);
      events = [...page.events, ...events];
      hasEarlier = page.hasEarlier;
    }
    expect(events[0]).toMatchObject({ type: "conversation.opened", seq: 1 });
    expect(textsOf(events)).toEqual(Array.from({ length: count }, (_, i) => `m${i}`));
    client.close();
  });
}
