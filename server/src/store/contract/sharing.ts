import { expect, test } from "vitest";
import type { AppendResult, Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import type { StoreHarness } from "./harness.ts";
import {
  append,
  command,
  fromAgent,
  furnish,
  openCommand,
  opening,
  replied,
  SHOP,
  said,
  seqsOf,
  stored,
  upTo,
} from "./harness.ts";

/** What several nodes may do at once to the same data. */
export function sharing(harness: () => StoreHarness): void {
  async function nodes(count: number): Promise<[Store, ...Store[]]> {
    const first = await furnish(await harness().open());
    const others = await Promise.all(upTo(count - 1).map(() => harness().open()));
    return [first, ...others];
  }

  test("[ST100] gives seqs without a hole or a double when several nodes write one conversation at once", async () => {
    const stores = await nodes(3);
    await stored(stores[0], openCommand());
    const results = await Promise.all(
      stores.flatMap((store, node) =>
        upTo(10).map((n) =>
          store.append(upTo(5).map((m) => command({ events: [said("m")], key: `${node}:${n}:${m}` }))),
        ),
      ),
    );
    expect(results.flat().map(({ status }) => status)).toEqual(upTo(150).map(() => "stored"));
    expect(await seqsOf(stores[0])).toEqual(upTo(151));
    expect((await stores[0].conversation(SHOP, "v1"))?.head).toBe(151);
  });

  test("[ST101] stores a key once that several nodes get at the same time, and tells them all the same", async () => {
    const stores = await nodes(3);
    await stored(stores[0], openCommand());
    for (const n of upTo(10)) {
      const once = command({ events: [said("once")], key: `k${n}` });
      const results = await Promise.all(stores.map((store) => append(store, once)));
      expect(results.map(({ status }) => status).sort()).toEqual(["duplicate", "duplicate", "stored"]);
      expect(new Set(results.map((result) => mainIdOf(result))).size).toBe(1);
    }
    expect(await seqsOf(stores[0])).toEqual(upTo(11));
  });

  test("[ST102] opens one conversation when several nodes open it at the same time", async () => {
    const stores = await nodes(3);
    for (const n of upTo(5)) {
      const results = await Promise.all(
        stores.map((store, node) => {
          const target = { open: opening(`v${n}-${node}`, "c1", `client-${n}`) };
          return append(store, command({ target, events: [said("hello")], key: `k${n}-${node}` }));
        }),
      );
      const records = results.map((result) => (result.status === "stored" ? result.record : null));
      expect(new Set(records.map((record) => record?.conversationId)).size).toBe(1);
      const [id = ""] = records.flatMap((record) => record?.conversationId ?? []);
      expect(await seqsOf(stores[0], id)).toEqual(upTo(4));
    }
    expect((await stores[0].inbox(SHOP)).rows).toHaveLength(5);
  });

  test("[ST103] lets one of two that decided from the same head write, and tells the other", async () => {
    const stores = await nodes(2);
    await stored(stores[0], openCommand());
    for (const head of upTo(10)) {
      const claim = (who: string) =>
        command({ events: [replied(who)], author: fromAgent(who), key: `${who}-${head}`, expectHead: head });
      const results = await Promise.all(stores.map((store, node) => append(store, claim(`a${node}`))));
      expect(results.map((result) => (result.status === "refused" ? result.code : result.status)).sort()).toEqual([
        "stale",
        "stored",
      ]);
    }
  });

  test("[ST104] carries out batches that meet the same conversations in another order", async () => {
    const stores = await nodes(2);
    const ids = upTo(20).map((n) => `v${n}`);
    await stores[0].append(ids.map((id) => openCommand(id)));
    for (const n of upTo(5)) {
      const results = await Promise.all(
        stores.map((store, node) => {
          const order = node === 0 ? ids : ids.toReversed();
          return store.append(
            order.map((conversationId) =>
              command({ target: { conversationId }, events: [said("m")], key: `${node}:${n}:${conversationId}` }),
            ),
          );
        }),
      );
      expect(results.flat().every(({ status }) => status === "stored")).toBe(true);
    }
    for (const id of ids) expect(await seqsOf(stores[0], id)).toEqual(upTo(11));
  });

  test("[ST105] never lets who resumes an inbox miss a row, however many write meanwhile", async () => {
    const [reader, ...writers] = await nodes(3);
    const ids = upTo(12).map((n) => `v${n}`);
    await reader.append(ids.map((id) => openCommand(id)));
    const seen = new Map<string, number>();
    let cursor = 0;
    let isWriting = true;
    async function look(): Promise<void> {
      const changed = await reader.inbox(SHOP, cursor);
      expect(changed.cursor).toBeGreaterThanOrEqual(cursor);
      cursor = changed.cursor;
      for (const row of changed.rows) seen.set(row.conversationId, row.head);
    }
    async function poll(): Promise<void> {
      while (isWriting) {
        await look();
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    const polling = poll();
    await Promise.all(
      writers.flatMap((store, node) =>
        upTo(15).flatMap((n) => {
          const first = ids[(n * 5 + node * 3) % ids.length] ?? "";
          const second = ids[(n * 7 + node) % ids.length] ?? "";
          return [first, second].map((conversationId) =>
            store.append([command({ target: { conversationId }, events: [said("m")] })]),
          );
        }),
      ),
    );
    isWriting = false;
    await polling;
    await look();
    const heads = await reader.heads(SHOP, ids);
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(heads.map((one) => [one.conversationId, one.head])));
  });

  test("[ST106] makes one log of data that several nodes open for the first time", async () => {
    const stores = await Promise.all(upTo(4).map(() => harness().openNew()));
    expect(new Set(stores.map(({ epoch }) => epoch)).size).toBe(1);
    const [first] = stores;
    if (first === undefined) throw new StoreError("store/cannot-open");
    await stored(await furnish(first), openCommand());
    for (const store of stores) expect(await seqsOf(store)).toEqual([1]);
  });
}

function mainIdOf(result: AppendResult): string | null {
  return result.status === "refused" ? null : result.main.event.id;
}
