import type { ConversationView, OutboxEntry } from "@qin/sdk/client";
import type { Content, Event } from "@qin/sdk/protocol";
import { expect, test } from "vitest";
import { type Item, timeline } from "./timeline.ts";

const NOON = new Date(2026, 10, 23, 12).getTime();
const text = (words: string): Content => ({ kind: "text", text: words });

function message(seq: number, role: "customer" | "agent", words: string, at = NOON + seq * 1_000): Event {
  return {
    id: `e${seq}`,
    conversationId: "c1",
    seq,
    at,
    audience: "all",
    from: { role, id: role },
    type: "message.sent",
    content: text(words),
    clientMessageId: `k${seq}`,
  };
}

function conversation(events: Event[], more: Partial<ConversationView> = {}): ConversationView {
  return {
    conversationId: "c1",
    epoch: "e",
    head: events.at(-1)?.seq ?? 0,
    events,
    hasEarlier: false,
    isClosed: false,
    reads: [],
    people: [{ id: "agent", role: "agent", name: "Xiaoya" }],
    ...more,
  };
}

const show = (events: Event[], more?: Partial<ConversationView>, unreadAfter = Number.POSITIVE_INFINITY) =>
  timeline([conversation(events, more)], [], unreadAfter);
const messages = (items: Item[]) => items.filter((item) => item.kind === "message");

test("begins every day with a line", () => {
  const yesterday = NOON - 24 * 3_600_000;
  const items = show([message(1, "customer", "a", yesterday), message(2, "agent", "b"), message(3, "agent", "c")]);
  expect(items.map(({ kind }) => kind)).toEqual(["day", "message", "day", "message", "message"]);
});

test("groups what one sender writes within five minutes", () => {
  const items = messages(
    show([
      message(1, "agent", "a"),
      message(2, "agent", "b"),
      message(3, "agent", "c", NOON + 400_000),
      message(4, "customer", "d", NOON + 401_000),
    ]),
  );
  expect(items.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
    [true, false],
    [false, true],
    [true, true],
    [true, true],
  ]);
});

test("says once that somebody came who took a handoff and the conversation with it", () => {
  const came = (
    seq: number,
    id: string,
    facts:
      | Pick<Event & { type: "agent.assigned" }, "type" | "agentId" | "role">
      | { type: "handoff.accepted"; agentId: string },
  ): Event => ({
    id: `e${seq}`,
    conversationId: "c1",
    seq,
    at: NOON + seq,
    audience: "all",
    from: { role: "supervisor", id },
    name: "Lin",
    ...facts,
  });
  const shown = show([
    came(1, "lin", { type: "handoff.accepted", agentId: "lin" }),
    came(2, "lin", { type: "agent.assigned", agentId: "lin", role: "supervisor" }),
    came(3, "mo", { type: "agent.assigned", agentId: "mo", role: "supervisor" }),
  ]);
  expect(shown.map(({ key }) => key).slice(1)).toEqual(["e1", "e3"]);
});

test("calls the customer's messages read as far as anybody of the shop has read", () => {
  const items = messages(
    show([message(1, "customer", "a"), message(2, "customer", "b")], {
      reads: [
        { id: "customer", role: "customer", seq: 2 },
        { id: "agent", role: "agent", seq: 1 },
      ],
    }),
  );
  expect(items.map(({ delivery }) => delivery)).toEqual(["read", "sent"]);
});

test("puts a line before the first message that is new, and only before that of others", () => {
  const items = show([message(1, "agent", "a"), message(2, "customer", "b"), message(3, "agent", "c")], {}, 1);
  expect(items.map(({ key }) => key)).toEqual([expect.any(String), "k1", "k2", "unread", "k3"]);
});

test("puts what is on its way at the end, under the key it will keep", () => {
  const entry: OutboxEntry = {
    key: "k9",
    target: "c1",
    opens: false,
    command: { type: "send_message", content: text("soon") },
    at: NOON + 9_000,
  };
  const refused: OutboxEntry = {
    ...entry,
    key: "k10",
    error: { type: "refused", code: "message/unsupported", verdict: "stop", message: "no" },
  };
  const items = messages(timeline([conversation([message(1, "agent", "a")])], [entry, refused], 0));
  expect(items.map(({ key, delivery }) => [key, delivery])).toEqual([
    ["k1", undefined],
    ["k9", "sending"],
    ["k10", "failed"],
  ]);
});

test("hides the words of a message that was recalled", () => {
  const recall: Event = {
    id: "e2",
    conversationId: "c1",
    seq: 2,
    at: NOON + 2_000,
    audience: "all",
    from: { role: "agent", id: "agent" },
    type: "message.recalled",
    messageSeq: 1,
  };
  expect(messages(show([message(1, "agent", "oops"), recall]))[0]?.content).toEqual({ kind: "erased" });
});

test("names the author by the people of the conversation", () => {
  expect(messages(show([message(1, "agent", "a")]))[0]?.author).toBe("Xiaoya");
});
