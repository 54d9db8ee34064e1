import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Commit } from "../context.ts";
import {
  command,
  fromAgent,
  furnish,
  openCommand,
  replied,
  SHOP,
  said,
  stored,
  T0,
  upTo,
} from "../store/contract/harness.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { AppendResult, Store } from "../store/store.ts";
import { createDeadlineKeeper, type DeadlineKeeper } from "./deadline-keeper.ts";

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

let folder = "";
let store: Store;
const keepers: DeadlineKeeper[] = [];

beforeEach(async () => {
  // The relay's clock stands still until a test moves it; setImmediate stays real, the store needs it.
  vi.useFakeTimers({ now: T0, toFake: ["setTimeout", "clearTimeout", "Date"] });
  folder = await mkdtemp(join(tmpdir(), "qin-clock-"));
  store = await furnish(await openSqliteStore(join(folder, "qin.sqlite")));
});
afterEach(async () => {
  for (const keeper of keepers.splice(0)) await keeper.stop();
  await store.close();
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

/** A keeper, and the commit that tells it what was stored. */
function keeping(before: (count: number) => Promise<void> = async () => undefined): {
  keeper: DeadlineKeeper;
  commit: Commit;
} {
  let commits = 0;
  const commit: Commit = async (one) => {
    await before(++commits);
    const [result] = await store.append([one]);
    if (result === undefined) throw new Error("no result");
    keeper.told(result);
    return result;
  };
  const keeper = createDeadlineKeeper({ store, commit, now: () => Date.now(), log: silent });
  keepers.push(keeper);
  return { keeper, commit };
}

async function missedIn(conversationId = "v1") {
  const events = await store.events({ shopId: SHOP, conversationId, viewer: "staff", limit: 100 });
  return events.filter((event) => event.type === "deadline.missed");
}

test("[CK20] writes a missed deadline down one ms after it, and not at it", async () => {
  const { keeper, commit } = keeping();
  await keeper.start();
  await stored(store, openCommand());
  await commit(command({ events: [said("有货吗")] }));
  await vi.advanceTimersByTimeAsync(9_000);
  expect(await missedIn()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await keeper.stop();
  expect(await missedIn()).toMatchObject([
    { seq: 3, kind: "response", anchorSeq: 2, dueAt: T0 + 9_000, at: T0 + 9_001, audience: "staff" },
  ]);
  expect(keeper.lateness.read()).toMatchObject({ count: 1, maxMs: 1 });
});

test("[CK21] writes nothing down when the answer came in time", async () => {
  const { keeper, commit } = keeping();
  await keeper.start();
  await stored(store, openCommand());
  await commit(command({ events: [said("有货吗")] }));
  await vi.advanceTimersByTimeAsync(8_999);
  await commit(command({ events: [replied("有的")], author: fromAgent(), receivedAt: Date.now() }));
  await vi.advanceTimersByTimeAsync(60_000);
  await keeper.stop();
  expect(await missedIn()).toEqual([]);
});

test("[CK22] fires at the start what fell due while nobody watched", async () => {
  await stored(store, openCommand());
  await stored(store, command({ events: [said("有货吗")] }));
  vi.setSystemTime(T0 + 3_600_000);
  const { keeper } = keeping();
  await keeper.start();
  expect(await missedIn()).toMatchObject([{ at: T0 + 3_600_000, dueAt: T0 + 9_000 }]);
});

test("takes up a deadline that is still to come when the relay starts", async () => {
  await stored(store, openCommand());
  await stored(store, command({ events: [said("有货吗")] }));
  const { keeper } = keeping();
  await keeper.start();
  expect(await missedIn()).toEqual([]);
  await vi.advanceTimersByTimeAsync(9_001);
  await keeper.stop();
  expect(await missedIn()).toHaveLength(1);
});

test("[CK23] lets an answer count that is stored between the look and the writing", async () => {
  await stored(store, openCommand());
  await stored(store, command({ events: [said("有货吗")] }));
  vi.setSystemTime(T0 + 9_500);
  const { keeper } = keeping(async (count) => {
    if (count > 1) return;
    await stored(store, command({ events: [replied("有的")], author: fromAgent(), receivedAt: T0 + 9_500 }));
  });
  await keeper.start();
  expect(await missedIn()).toEqual([]);
  expect(await store.nextDeadlineAt()).toBeNull();
});

test("looks again when something else was stored between the look and the writing", async () => {
  await stored(store, openCommand());
  await stored(store, command({ events: [said("有货吗")] }));
  vi.setSystemTime(T0 + 9_500);
  const { keeper } = keeping(async (count) => {
    if (count === 1) await stored(store, command({ events: [said("在吗")], receivedAt: T0 + 9_500 }));
  });
  await keeper.start();
  expect(await missedIn()).toMatchObject([{ seq: 4, anchorSeq: 2 }]);
});

test("[CK24] writes each missed deadline once, though two relays race for it", async () => {
  await stored(store, openCommand());
  await stored(store, command({ events: [said("有货吗")] }));
  vi.setSystemTime(T0 + 10_000);
  await Promise.all([keeping().keeper.start(), keeping().keeper.start()]);
  expect(await missedIn()).toHaveLength(1);
});

test("keeps many deadlines, each at its time, with one timer", async () => {
  const { keeper, commit } = keeping();
  await keeper.start();
  for (const n of upTo(20)) {
    const target = { conversationId: `v${n}` };
    await stored(store, openCommand(`v${n}`));
    await commit(command({ events: [said("有货吗")], target, receivedAt: T0 + (21 - n) * 100 }));
  }
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(9_000 + 1_001);
  await vi.waitFor(async () =>
    expect((await store.inbox(SHOP)).rows.filter(({ missed }) => missed === 1)).toHaveLength(10),
  );
  await vi.advanceTimersByTimeAsync(1_000);
  await vi.waitFor(async () =>
    expect((await store.inbox(SHOP)).rows.filter(({ missed }) => missed === 1)).toHaveLength(20),
  );
});

test("[CK25] tries again when the store could not be written", async () => {
  await stored(store, openCommand());
  await stored(store, command({ events: [said("有货吗")] }));
  vi.setSystemTime(T0 + 10_000);
  let failures = 0;
  const { keeper } = keeping(async (): Promise<void> => {
    if (++failures === 1) throw new Error("disk full");
  });
  await keeper.start();
  expect(await missedIn()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  await vi.waitFor(async () => expect(await missedIn()).toHaveLength(1));
});

test("[CK26] measures how late it was", async () => {
  const { keeper } = keeping();
  expect(keeper.lateness.read()).toEqual({ count: 0, p99Ms: 0, maxMs: 0 });
  for (const ms of upTo(2_000)) keeper.lateness.add(ms);
  expect(keeper.lateness.read()).toEqual({ count: 2_000, p99Ms: 1_990, maxMs: 2_000 });
});

test("is not woken by what was refused", async () => {
  const { keeper } = keeping();
  const refused: AppendResult = { status: "refused", code: "stale" };
  keeper.told(refused);
  expect(vi.getTimerCount()).toBe(0);
});

test("finds within five seconds what another process wrote, and what fell due because the clock was set", async () => {
  const { keeper, commit } = keeping();
  await keeper.start();
  await stored(store, openCommand());
  await stored(store, command({ events: [said("有货吗")] }));
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await missedIn()).toMatchObject([{ anchorSeq: 2 }]);
  await commit(command({ events: [replied("亲，有货的")], receivedAt: Date.now() }));
  await commit(command({ events: [said("多少钱")], receivedAt: Date.now() }));
  vi.setSystemTime(Date.now() + 8_999);
  await vi.advanceTimersByTimeAsync(5_000);
  await keeper.stop();
  expect(await missedIn()).toMatchObject([{ anchorSeq: 2 }, { anchorSeq: 5 }]);
});
