import type { DownFrame, InboxRow } from "@qin/sdk/protocol";
import { expect, test, vi } from "vitest";
import type { Viewer } from "../auth/viewer.ts";
import type { ConversationRecord } from "../store/store.ts";
import { InboxWatchers } from "./inbox-watchers.ts";
import type { RoomMember } from "./member.ts";

const viewer: Viewer = { kind: "member", shopId: "s", id: "a", name: "A", role: "agent", tokenHash: "h", expiresAt: 1 };

function rowOf(conversationId: string, head: number): InboxRow {
  const customer = { id: "c", name: "C" };
  return { conversationId, head, openedAt: 0, updatedAt: 0, isClosed: false, customer, unanswered: 0, missed: 0 };
}

function recordOf(conversationId: string, head: number, cursor: number): ConversationRecord {
  const row = rowOf(conversationId, head);
  return { shopId: "s", conversationId, customerId: "c", head, customerHead: head, isClosed: false, row, cursor };
}

function watcher(id: string) {
  const texts: string[] = [];
  const member: RoomMember = { id, viewer, send: (text) => texts.push(text), close: () => undefined };
  const rows = (): [string, number][] =>
    texts.flatMap((text) => {
      const frame: DownFrame = JSON.parse(text);
      if (frame.type !== "inbox_changed") return [];
      return frame.rows.map((row): [string, number] => [row.conversationId, row.head]);
    });
  return { member, texts, rows };
}

const empty = { cursor: 0, rows: [], isComplete: true };

test("changes of one turn go out in one frame, the newest of each row, the same text for all", async () => {
  const inbox = new InboxWatchers("e");
  const [one, other] = [watcher("1"), watcher("2")];
  for (const { member } of [one, other]) {
    inbox.add(member);
    inbox.show(member.id, "f", empty);
  }
  inbox.receive(recordOf("v", 2, 1));
  inbox.receive(recordOf("v", 3, 2));
  inbox.receive(recordOf("w", 1, 3));
  await vi.waitFor(() => expect(one.texts).toHaveLength(2));
  expect(one.rows()).toEqual([
    ["v", 3],
    ["w", 1],
  ]);
  expect(other.texts[1]).toBe(one.texts[1]);
});

test("what changes while somebody's first list is read comes after it", async () => {
  const inbox = new InboxWatchers("e");
  const [early, late] = [watcher("1"), watcher("2")];
  inbox.add(early.member);
  inbox.show("1", "f", empty);
  inbox.add(late.member);
  inbox.receive(recordOf("v", 2, 1));
  await vi.waitFor(() => expect(early.rows()).toEqual([["v", 2]]));
  expect(late.texts).toEqual([]);
  inbox.show("2", "f", { cursor: 0, rows: [rowOf("v", 1)], isComplete: true });
  expect(late.rows()).toEqual([
    ["v", 1],
    ["v", 2],
  ]);
});

test("the store's word fills in what was not told, and repeats nothing that was", async () => {
  const inbox = new InboxWatchers("e");
  const { member, rows } = watcher("1");
  inbox.add(member);
  inbox.show("1", "f", empty);
  inbox.receive(recordOf("v", 2, 1));
  inbox.fill({ cursor: 2, rows: [rowOf("v", 2), rowOf("w", 5)] });
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  expect(rows()).toEqual([
    ["v", 2],
    ["w", 5],
  ]);
  expect(inbox.cursor).toBe(2);
});

test("a name that the customer took on after the last event comes from the store", async () => {
  const inbox = new InboxWatchers("e");
  const { member, texts } = watcher("1");
  inbox.add(member);
  inbox.show("1", "f", empty);
  inbox.receive(recordOf("v", 2, 1));
  await vi.waitFor(() => expect(texts).toHaveLength(2));
  inbox.fill({ cursor: 2, rows: [{ ...rowOf("v", 2), customer: { id: "c", name: "王小满" } }] });
  await vi.waitFor(() => expect(texts).toHaveLength(3));
  expect(texts[2]).toContain("王小满");
});

test("nobody watching, nothing is kept", () => {
  const inbox = new InboxWatchers("e");
  const { member } = watcher("1");
  inbox.add(member);
  inbox.show("1", "f", { cursor: 7, rows: [], isComplete: true });
  inbox.remove("1");
  inbox.receive(recordOf("v", 2, 8));
  expect(inbox.isEmpty).toBe(true);
  expect(inbox.cursor).toBeNull();
});
