import { expect, test } from "vitest";
import type { Store } from "../store.ts";
import {
  closedBy,
  command,
  customerOf,
  fromAgent,
  missed,
  noted,
  openCommand,
  replied,
  SHOP,
  said,
  stored,
  T0,
  upTo,
} from "./harness.ts";

/** Pages, inbox, marks and deadlines. */
export function reading(fresh: () => Promise<Store>): void {
  test("[ST20] reads pages from either end, in the order of seq", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    await store.append(
      upTo(9).map((n) => command({ events: [n % 3 === 0 ? noted("n") : said("m")], author: fromAgent() })),
    );
    const page = async (over: object) =>
      (await store.events({ shopId: SHOP, conversationId: "v1", viewer: "staff", limit: 3, ...over })).map(
        (e) => e.seq,
      );
    expect(await page({})).toEqual([1, 2, 3]);
    expect(await page({ latest: true })).toEqual([8, 9, 10]);
    expect(await page({ after: 8 })).toEqual([9, 10]);
    expect(await page({ before: 5, latest: true })).toEqual([2, 3, 4]);
    expect(await page({ viewer: "customer", latest: true })).toEqual([6, 8, 9]);
  });

  test("finds a customer's newest conversation, and the newest that is open", async () => {
    const store = await fresh();
    expect(await store.latestConversationOf(SHOP, "c1")).toBeNull();
    await stored(store, openCommand("v1"));
    await stored(store, openCommand("v2"));
    await stored(store, command({ events: [closedBy()], target: { conversationId: "v2" } }));
    expect(await store.latestConversationOf(SHOP, "c1")).toMatchObject({ conversationId: "v2", isClosed: true });
    expect(await store.openConversationOf(SHOP, "c1")).toMatchObject({ conversationId: "v1" });
    expect(await store.openConversationOf(SHOP, "c2")).toBeNull();
  });

  test("tells when a customer's nth newest conversation was opened", async () => {
    const store = await fresh();
    expect(await store.openedAt(SHOP, "c1", 1)).toBeNull();
    for (const n of [1, 2, 3]) await stored(store, { ...openCommand(`v${n}`), receivedAt: T0 + n });
    await stored(store, openCommand("v9", "c2"));
    await stored(store, command({ events: [closedBy()], target: { conversationId: "v3" }, receivedAt: T0 + 9 }));
    expect(await store.openedAt(SHOP, "c1", 1)).toBe(T0 + 3);
    expect(await store.openedAt(SHOP, "c1", 3)).toBe(T0 + 1);
    expect(await store.openedAt(SHOP, "c1", 4)).toBeNull();
  });

  test("[ST21] resumes the inbox by rows changed since a cursor, closed ones too", async () => {
    const store = await fresh();
    await stored(store, openCommand("v1"));
    await stored(store, openCommand("v2", "c2"));
    const all = await store.inbox(SHOP);
    expect(all.rows.map((row) => row.conversationId)).toEqual(["v1", "v2"]);
    await stored(store, command({ events: [closedBy()], target: { conversationId: "v1" } }));
    const changed = await store.inbox(SHOP, all.cursor);
    expect(changed.rows).toMatchObject([{ conversationId: "v1", isClosed: true }]);
    expect(changed.cursor).toBeGreaterThan(all.cursor);
    expect((await store.inbox(SHOP)).rows.map((row) => row.conversationId)).toEqual(["v2"]);
    expect((await store.inbox(SHOP, changed.cursor)).rows).toEqual([]);
  });

  test("[ST24] finds the conversations that closed last, the latest first", async () => {
    const store = await fresh();
    for (const id of ["v1", "v2", "v3", "v4"]) {
      await stored(store, openCommand(id));
      if (id !== "v3") await stored(store, command({ events: [closedBy()], target: { conversationId: id } }));
    }
    const idsOf = async (limit: number) => (await store.recentlyClosed(SHOP, limit)).map((row) => row.conversationId);
    expect(await idsOf(10)).toEqual(["v4", "v2", "v1"]);
    expect(await idsOf(2)).toEqual(["v4", "v2"]);
    expect(await store.recentlyClosed("other", 10)).toEqual([]);
  });

  test("shows a customer's new name in the rows of their open conversations", async () => {
    const store = await fresh();
    await stored(store, openCommand("v1"));
    const { cursor } = await store.inbox(SHOP);
    await store.customers.put(customerOf("c1", { name: "王小姐" }));
    expect((await store.inbox(SHOP, cursor)).rows).toMatchObject([{ customer: { id: "c1", name: "王小姐" } }]);
    await stored(store, command({ events: [said("hello")] }));
    expect((await store.conversation(SHOP, "v1"))?.row.customer.name).toBe("王小姐");
  });

  test("[ST22] lets read marks only grow, one for each participant", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const mark = (seq: number) => store.markRead(SHOP, "v1", { id: "c1", role: "customer", seq });
    expect(await mark(3)).toEqual({ id: "c1", role: "customer", seq: 3 });
    expect(await mark(2)).toMatchObject({ seq: 3 });
    const marks = await Promise.all(upTo(20).map(mark));
    expect(marks.at(-1)).toMatchObject({ seq: 20 });
    await store.markRead(SHOP, "v1", { id: "a1", role: "agent", seq: 1 });
    expect(await store.reads(SHOP, "v1")).toEqual([
      { id: "a1", role: "agent", seq: 1 },
      { id: "c1", role: "customer", seq: 20 },
    ]);
  });

  test("[ST23] lists a response deadline strictly after it, until it is answered", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    await stored(store, command({ events: [said("有货吗")], receivedAt: T0 + 1_000 }));
    const dueAt = T0 + 10_000;
    expect(await store.nextDeadlineAt()).toBe(dueAt);
    expect(await store.deadlines(dueAt, 10)).toEqual([]);
    expect(await store.deadlines(dueAt + 1, 10)).toEqual([
      { shopId: SHOP, conversationId: "v1", kind: "response", anchorSeq: 2, dueAt },
    ]);
    await stored(store, command({ events: [replied("有的")], author: fromAgent(), receivedAt: T0 + 2_000 }));
    expect(await store.deadlines(dueAt + 1, 10)).toEqual([]);
    expect(await store.nextDeadlineAt()).toBeNull();
  });

  test("forgets a deadline that was written down as missed, and keeps showing it in the row", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    await stored(store, command({ events: [said("有货吗")] }));
    const fired = await stored(store, command({ events: [missed(2, T0 + 9_000)], receivedAt: T0 + 9_001 }));
    expect(await store.nextDeadlineAt()).toBeNull();
    expect(fired.record.row).toMatchObject({ missed: 1, unanswered: 1, response: { anchorSeq: 2, dueAt: T0 + 9_000 } });
    await stored(store, command({ events: [replied("有的")], author: fromAgent(), receivedAt: T0 + 12_000 }));
    await stored(store, command({ events: [said("多少钱")], receivedAt: T0 + 20_000 }));
    expect(await store.nextDeadlineAt()).toBe(T0 + 29_000);
  });

  test("lists the earliest deadlines first", async () => {
    const store = await fresh();
    await stored(store, openCommand("v1"));
    await stored(store, openCommand("v2", "c2"));
    await stored(store, command({ events: [said("有货吗")], receivedAt: T0 + 500 }));
    await stored(store, command({ events: [said("有货吗")], target: { conversationId: "v2" } }));
    const due = await store.deadlines(T0 + 60_000, 10);
    expect(due.map((one) => one.conversationId)).toEqual(["v2", "v1"]);
    expect(await store.deadlines(T0 + 60_000, 1)).toHaveLength(1);
  });
}
