import type { CloseCodeNumber, DownFrame, Event, EventDraft } from "@qin/sdk/protocol";
import { expect, test } from "vitest";
import type { Viewer } from "../auth/viewer.ts";
import type { ConversationRecord, StoredEvent } from "../store/store.ts";
import type { RoomMember } from "./member.ts";
import { Room } from "./room.ts";

class Listener implements RoomMember {
  readonly frames: DownFrame[] = [];
  readonly id: string;
  readonly viewer: Viewer;
  closedWith: CloseCodeNumber | null = null;

  constructor(id: string, viewer: Viewer = agent) {
    this.id = id;
    this.viewer = viewer;
  }

  send(text: string): void {
    this.frames.push(JSON.parse(text));
  }

  close(code: CloseCodeNumber): void {
    this.closedWith = code;
  }

  get seqs(): number[] {
    return this.frames.flatMap((frame) => ("event" in frame ? [frame.event.seq] : []));
  }
}

class Broken extends Listener {
  override send(): void {
    throw new Error("the line is gone");
  }
}

const agent: Viewer = {
  kind: "member",
  shopId: "s",
  id: "a1",
  name: "A",
  role: "agent",
  tokenHash: "h",
  expiresAt: 1e15,
};
const customer: Viewer = {
  kind: "customer",
  shopId: "s",
  id: "c1",
  name: "C",
  ref: "r",
  isIdentified: false,
  tokenHash: "h",
  expiresAt: 1e15,
};

const text: EventDraft = {
  type: "message.sent",
  audience: "all",
  from: { role: "customer", id: "c1" },
  content: { kind: "text", text: "hello" },
};
const note: EventDraft = { type: "note.added", audience: "staff", from: { role: "agent", id: "a1" }, text: "hm" };

function recordAt(head: number, over: Partial<ConversationRecord> = {}): ConversationRecord {
  const row = {
    conversationId: "v",
    head,
    openedAt: 0,
    updatedAt: 0,
    isClosed: false,
    customer: { id: "c1", name: "C" },
    unanswered: 0,
    missed: 0,
  };
  return {
    shopId: "s",
    conversationId: "v",
    customerId: "c1",
    head,
    customerHead: head,
    isClosed: false,
    row,
    cursor: head,
    ...over,
  };
}

/** A log of the drafts, numbered from 2 on. */
function logOf(...drafts: EventDraft[]): StoredEvent[] {
  let customerPrev = 1;
  return drafts.map((draft, i) => {
    const event: Event = { ...draft, id: `e${i + 2}`, conversationId: "v", seq: i + 2, at: i };
    const stored = { event, prev: i + 1, customerPrev };
    if (draft.audience === "all") customerPrev = event.seq;
    return stored;
  });
}

function roomWith(...members: RoomMember[]): { room: Room; failed: RoomMember[] } {
  const failed: RoomMember[] = [];
  const room = new Room(recordAt(1), (member) => failed.push(member));
  for (const member of members) room.join(member).settle(1);
  return { room, failed };
}

const deliver = (room: Room, events: readonly StoredEvent[]) =>
  room.receive({ record: recordAt(events.at(-1)?.event.seq ?? 1), events });

test("brings every event to everybody who may see it, with the seq before it that they may see", () => {
  const [desk, shopper] = [new Listener("s1"), new Listener("s2", customer)];
  const { room } = roomWith(desk, shopper);
  deliver(room, logOf(text, note, text));
  expect(desk.frames).toMatchObject([{ prev: 1 }, { prev: 2 }, { prev: 3 }]);
  expect(desk.seqs).toEqual([2, 3, 4]);
  expect(shopper.frames).toMatchObject([{ prev: 1 }, { prev: 2 }]);
  expect(shopper.seqs).toEqual([2, 4]);
});

test("[RL32] a member that fails in the middle of a broadcast is let go, and the others hear everything", () => {
  const [before, after] = [new Listener("s1"), new Listener("s3")];
  const broken = new Broken("s2");
  const { room, failed } = roomWith(before, broken, after);
  deliver(room, logOf(text));
  room.broadcast(JSON.stringify({ type: "bye", reason: "", retryAfterMs: 0 }));
  expect(before.frames).toHaveLength(2);
  expect(after.frames).toHaveLength(2);
  expect(failed).toEqual([broken]);
});

test("[RL33] an event that comes twice goes out once", () => {
  const desk = new Listener("s1");
  const { room } = roomWith(desk);
  const log = logOf(text);
  deliver(room, log);
  deliver(room, log);
  expect(desk.seqs).toEqual([2]);
});

test("knows the newest row of several that one transaction wrote, and never goes back to an older one", () => {
  const { room } = roomWith(new Listener("s1"));
  const [first = [], second = []] = [logOf(text, text).slice(0, 1), logOf(text, text).slice(1)];
  const open = recordAt(2, { cursor: 7 });
  const closed = recordAt(3, { cursor: 7, isClosed: true });
  room.receive({ record: open, events: first });
  room.receive({ record: closed, events: second });
  expect(room.record).toBe(closed);
  room.receive({ record: open, events: first });
  expect(room.record).toBe(closed);
});

test("says that one is missing, sends nothing past it, and goes on in order once it is filled", () => {
  const [desk, shopper] = [new Listener("s1"), new Listener("s2", customer)];
  const { room } = roomWith(desk, shopper);
  const log = logOf(text, note, text);
  expect(deliver(room, log.slice(2))).toBe(false);
  expect(desk.seqs).toEqual([]);
  room.fill(log.map(({ event }) => event));
  expect(desk.seqs).toEqual([2, 3, 4]);
  expect(shopper.frames).toMatchObject([{ prev: 1 }, { prev: 2 }]);
  expect(room.headFor("staff")).toBe(4);
});

test("the sender gets accepted in the event's place, the others event_added", () => {
  const [desk, shopper] = [new Listener("s1"), new Listener("s2", customer)];
  const { room } = roomWith(desk, shopper);
  room.seat("s2")?.expect("f1");
  const events = logOf(text, text);
  room.receive({ record: recordAt(3), events, sender: { socketId: "s2", frameId: "f1", seq: 2 } });
  expect(shopper.frames).toMatchObject([
    { type: "accepted", id: "f1", prev: 1, event: { seq: 2 } },
    { type: "event_added", prev: 2 },
  ]);
  expect(desk.frames).toMatchObject([{ type: "event_added" }, { type: "event_added" }]);
});

test("accepted keeps its place where the event comes from the store, because the bus lost it", () => {
  const desk = new Listener("s1");
  const { room } = roomWith(desk);
  const log = logOf(text, text);
  room.seat("s1")?.expect("f1");
  const sender = { socketId: "s1", frameId: "f1", seq: 3 };
  expect(room.receive({ record: recordAt(3), events: log.slice(1), sender })).toBe(false);
  room.fill(log.map(({ event }) => event));
  expect(desk.frames).toMatchObject([
    { type: "event_added", event: { seq: 2 } },
    { type: "accepted", id: "f1", prev: 2 },
  ]);
});

test("[RL34] what comes while a member's state is read follows the state, and nothing comes twice", () => {
  const desk = new Listener("s1");
  const { room } = roomWith(new Listener("s0"));
  const seat = room.join(desk);
  deliver(room, logOf(text, text, text));
  expect(desk.seqs).toEqual([]);
  seat.settle(3);
  expect(desk.seqs).toEqual([4]);
});

test("staff-only fields do not reach a customer, and an event without them is the same text for all", () => {
  const texts = new Map<string, string>();
  const listener = (id: string, viewer: Viewer) =>
    Object.assign(new Listener(id, viewer), { send: (frame: string) => texts.set(id, frame) });
  const { room } = roomWith(listener("desk", agent), listener("shopper", customer));
  deliver(room, logOf(text));
  expect(texts.get("shopper")).toBe(texts.get("desk"));
  const reply: EventDraft = { ...text, from: { role: "agent", id: "a1" }, customerTypingAt: 5 };
  const [, stored] = logOf(text, reply);
  if (stored !== undefined) room.receive({ record: recordAt(3), events: [stored] });
  expect(texts.get("desk")).toContain("customerTypingAt");
  expect(texts.get("shopper")).not.toContain("customerTypingAt");
});

test("typing and read marks reach all but the socket they came from", () => {
  const [one, other] = [new Listener("s1"), new Listener("s2", customer)];
  const { room } = roomWith(one, other);
  room.setTyping({ role: "customer", id: "c1" }, true, 1_000, "s2");
  room.markRead({ role: "agent", id: "a1", seq: 1 }, "s1");
  expect(one.frames.map(({ type }) => type)).toEqual(["typing_changed"]);
  expect(other.frames.map(({ type }) => type)).toEqual(["read_changed"]);
});
