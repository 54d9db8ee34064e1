import { effect } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openDesk } from "../testing/open-desk.ts";

const names = (rows: readonly { readonly customer: { readonly name: string } }[]) =>
  rows.map((row) => row.customer.name);

describe("the inbox", () => {
  test("[DK3] counts those who are late by the relay's clock, not by this machine's", async () => {
    let relayNow = 1_800_000_000_000;
    const { relay, workspace, settled } = await openDesk({
      now: () => relayNow,
      machineNow: () => relayNow - 180_000,
    });
    relay.say(relay.newConversation({ name: "Mei" }), "in stock?");
    await settled();
    const { inbox, clock } = workspace;
    expect(Math.abs(clock.read() - relayNow)).toBeLessThanOrEqual(100);
    const seenAfter = (ms: number): number => {
      relayNow += ms;
      // Whoever begins to look sees the clock as it is now.
      let seen = -1;
      effect(() => {
        seen = inbox.breached.value;
      })();
      return seen;
    };
    expect(seenAfter(9_000)).toBe(0);
    expect(seenAfter(1)).toBe(1);
  });

  test("shows each filter's conversations and how many there are", async () => {
    const { relay, workspace, me, settled } = await openDesk();
    relay.say(relay.newConversation({ name: "Waiting" }), "hello?");
    const mine = relay.newConversation({ name: "Mine" });
    const from = { role: "agent", id: me.id } as const;
    relay.append(mine, { type: "agent.assigned", audience: "all", from, agentId: me.id, name: me.name, role: "agent" });
    const closed = relay.newConversation({ name: "Closed" });
    relay.append(closed, { type: "conversation.closed", audience: "all", from, by: "agent" });
    const handed = relay.newConversation({ name: "Handed" });
    relay.append(handed, { type: "handoff.requested", audience: "all", from, to: "supervisor" });
    await settled();
    const { inbox } = workspace;
    expect(inbox.counts.value).toEqual({ all: 3, mine: 1, waiting: 1, handoffs: 1, closed: 1 });
    const seen = (["mine", "waiting", "handoffs", "closed"] as const).map((filter) => {
      inbox.filter.value = filter;
      return names(inbox.rows.value);
    });
    expect(seen).toEqual([["Mine"], ["Waiting"], ["Handed"], ["Closed"]]);
  });

  test("finds a customer by name, whatever the width and case of the letters", async () => {
    const { relay, workspace, settled } = await openDesk();
    relay.newConversation({ name: "Ｅｍｍａ Li" });
    relay.newConversation({ name: "苏梅" });
    await settled();
    workspace.inbox.search.value = " emma ";
    expect(names(workspace.inbox.rows.value)).toEqual(["Ｅｍｍａ Li"]);
  });

  test("[DK4] the most urgent one is one that no colleague has, as long as there is one", async () => {
    let now = 1_800_000_000_000;
    const { relay, workspace, settled } = await openDesk({ now: () => now });
    const other = relay.addMember({ id: "other", name: "Aning" });
    const taken = relay.newConversation({ name: "Taken" });
    const from = { role: "agent", id: other.id } as const;
    relay.append(taken, {
      type: "agent.assigned",
      audience: "all",
      from,
      agentId: "other",
      name: "Aning",
      role: "agent",
    });
    relay.say(taken, "still there?");
    await settled();
    expect(workspace.inbox.mostUrgent()).toBe(taken);
    now += 1_000;
    const free = relay.newConversation({ name: "Free" });
    relay.say(free, "hello?");
    await settled();
    expect(names(workspace.inbox.rows.value)[0]).toBe("Taken");
    workspace.openMostUrgent();
    expect(workspace.current.value?.conversation.id).toBe(free);
  });

  test("learns after a lost connection what changed meanwhile", async () => {
    const { relay, workspace, settled } = await openDesk();
    const id = relay.newConversation({ name: "Mei" });
    await settled();
    relay.down();
    await settled();
    expect(workspace.link.value.name).toBe("lost");
    relay.say(id, "are you there?");
    relay.newConversation({ name: "New" });
    relay.up();
    workspace.reconnect();
    await settled();
    expect(workspace.link.value.name).toBe("online");
    expect(names(workspace.inbox.rows.value)).toEqual(["Mei", "New"]);
    const asked = relay.received.map(({ frame }) => frame).filter((frame) => frame.type === "watch_inbox");
    expect(asked.at(-1)).toHaveProperty("since");
  });
});

describe("the order of the inbox", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
  afterEach(() => void vi.useRealTimers());

  async function threeRows() {
    const opened = await openDesk();
    const { relay, workspace, settled } = opened;
    for (const name of ["A", "B", "C"]) {
      vi.advanceTimersByTime(1_000);
      relay.newConversation({ id: `customer-${name}`, name });
    }
    await settled();
    expect(names(workspace.inbox.rows.value)).toEqual(["C", "B", "A"]);
    return opened;
  }

  test("[DK5] stands still while somebody points at it, and says how many moved", async () => {
    const { relay, workspace, settled } = await threeRows();
    const { inbox } = workspace;
    inbox.hold();
    relay.say(relay.newConversation({ id: "customer-A" }), "hello?");
    relay.newConversation({ name: "D" });
    await settled();
    expect(names(inbox.rows.value)).toEqual(["C", "B", "A", "D"]);
    expect(inbox.moved.value).toBeGreaterThan(0);
    inbox.release();
    expect(names(inbox.rows.value)[0]).toBe("A");
    expect(inbox.moved.value).toBe(0);
  });

  test("a row that fits no longer keeps its place while the order is held", async () => {
    const { relay, workspace, me, settled } = await threeRows();
    const { inbox } = workspace;
    const waiting = relay.newConversation({ id: "customer-B" });
    relay.say(waiting, "hello?");
    await settled();
    inbox.filter.value = "waiting";
    inbox.hold();
    relay.say(waiting, "here I am", me);
    await settled();
    expect(names(inbox.rows.value)).toEqual(["B"]);
    vi.advanceTimersByTime(2_500);
    expect(names(inbox.rows.value)).toEqual([]);
  });

  test("[DK6] is never held for more than five seconds, so that who is due next comes into sight", async () => {
    const { relay, workspace, settled } = await threeRows();
    const { inbox } = workspace;
    inbox.hold();
    relay.say(relay.newConversation({ id: "customer-A" }), "hello?");
    await settled();
    for (let ms = 0; ms < 4_900; ms += 100) {
      vi.advanceTimersByTime(100);
      inbox.hold();
    }
    expect(names(inbox.rows.value)[0]).toBe("C");
    vi.advanceTimersByTime(101);
    expect(names(inbox.rows.value)[0]).toBe("A");
  });
});
