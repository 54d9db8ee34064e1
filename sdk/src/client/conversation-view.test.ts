import { describe, expect, test } from "vitest";
import type { ConversationState } from "../protocol/conversation.ts";
import type { Event } from "../protocol/events.ts";
import { added, prepended, readTo, synced } from "./conversation-view.ts";

const message = (seq: number): Event => ({
  type: "message.sent",
  id: `e${seq}`,
  conversationId: "k",
  seq,
  at: seq,
  audience: "all",
  from: { role: "customer", id: "c" },
  content: { kind: "text", text: `m${seq}` },
});

const state = (change: Partial<ConversationState>): ConversationState => ({
  conversationId: "k",
  epoch: "e",
  head: change.events?.at(-1)?.seq ?? 0,
  recovered: false,
  events: [],
  hasEarlier: false,
  isClosed: false,
  reads: [],
  people: [],
  ...change,
});

const seqs = (view: { events: readonly Event[] } | null) => view?.events.map(({ seq }) => seq);
const view = synced(undefined, state({ events: [message(3), message(5)], hasEarlier: true }));

describe("added", () => {
  test("[CL20] takes the event whose prev is the last one held, though seq leaps over what others may see", () => {
    expect(added(view, 5, message(8))).toMatchObject({ head: 8, events: [{ seq: 3 }, { seq: 5 }, { seq: 8 }] });
  });

  test("[CL20] gives the same view back for an event it has, whatever its prev", () => {
    expect(added(view, 0, message(5))).toBe(view);
    expect(added(view, 3, message(5))).toBe(view);
  });

  test("[CL21] says null for a hole", () => {
    expect(added(view, 6, message(7))).toBeNull();
  });

  test("closes with conversation.closed, and knows who was assigned", () => {
    const { content: _, type: __, ...base } = { ...message(6), content: undefined };
    const assigned: Event = { ...base, type: "agent.assigned", agentId: "a", name: "Xiaoya", role: "agent" };
    const closed: Event = { ...base, seq: 7, type: "conversation.closed", by: "agent" };
    const withAgent = added(view, 5, assigned);
    expect(withAgent?.people).toEqual([{ id: "a", role: "agent", name: "Xiaoya" }]);
    expect(withAgent && added(withAgent, 6, closed)).toMatchObject({ isClosed: true });
  });
});

describe("synced", () => {
  test("[CL22] with recovered: true puts what was missed behind what is there", () => {
    const next = synced(view, state({ recovered: true, events: [message(6), message(7)], hasEarlier: false }));
    expect(seqs(next)).toEqual([3, 5, 6, 7]);
    expect(next).toMatchObject({ head: 7, hasEarlier: true });
  });

  test("[CL22] takes no event twice when some came while the question was under way", () => {
    const next = synced(view, state({ recovered: true, events: [message(5), message(6)] }));
    expect(seqs(next)).toEqual([3, 5, 6]);
  });

  test("[CL23] with recovered: false throws away what is there, even if it is longer", () => {
    const next = synced(view, state({ epoch: "other", events: [message(1)] }));
    expect(seqs(next)).toEqual([1]);
    expect(next).toMatchObject({ epoch: "other", head: 1, hasEarlier: false });
  });

  test("read marks stay where the state is behind them", () => {
    const read = { id: "c", role: "customer", seq: 5 } as const;
    const next = synced(readTo(view, read), state({ recovered: true, reads: [{ ...read, seq: 3 }] }));
    expect(next.reads).toEqual([read]);
  });
});

describe("prepended", () => {
  test("[CL24] puts an older page before what is there, no event twice", () => {
    const next = prepended(view, { events: [message(1), message(2), message(3)], hasEarlier: false });
    expect(seqs(next)).toEqual([1, 2, 3, 5]);
    expect(next.hasEarlier).toBe(false);
  });
});

describe("readTo", () => {
  test("[CL25] only grows", () => {
    const read = { id: "c", role: "customer", seq: 5 } as const;
    const once = readTo(view, read);
    expect(once.reads).toEqual([read]);
    expect(readTo(once, { ...read, seq: 4 })).toBe(once);
    expect(readTo(once, read)).toBe(once);
    expect(readTo(once, { ...read, seq: 6 }).reads).toEqual([{ ...read, seq: 6 }]);
  });
});
