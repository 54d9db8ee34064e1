import { expect, test } from "vitest";
import { command, said, upTo } from "./contract/harness.ts";
import { createGroupCommit } from "./group-commit.ts";
import type { AppendCommand, AppendResult } from "./store.ts";
import { StoreError } from "./store-error.ts";

const refused: AppendResult = { status: "refused", code: "stale" };
const one = (key: string): AppendCommand => command({ events: [said("x")], key });

/** Notes the batches it is given; rejects those whose first key is in `failing`. */
function recorder(failing: readonly string[] = []) {
  const batches: string[][] = [];
  const append = async (commands: readonly AppendCommand[]): Promise<AppendResult[]> => {
    const keys = commands.map(({ key }) => key ?? "");
    batches.push(keys);
    if (failing.includes(keys[0] ?? "")) throw new StoreError("store/unavailable");
    return commands.map(() => refused);
  };
  return { batches, append };
}

const options = { maxBatch: 100, maxQueue: 1_000, onResult: () => undefined };

test("[ST40] writes what comes in one turn of the event loop in one transaction", async () => {
  const store = recorder();
  const group = createGroupCommit(store, options);
  await Promise.all(["a", "b", "c"].map((key) => group.enqueue(one(key), null)));
  await group.enqueue(one("d"), null);
  expect(store.batches).toEqual([["a", "b", "c"], ["d"]]);
});

test("never writes more than maxBatch commands at once, and keeps their order", async () => {
  const store = recorder();
  const group = createGroupCommit(store, { ...options, maxBatch: 2 });
  await Promise.all(["a", "b", "c", "d", "e"].map((key) => group.enqueue(one(key), null)));
  expect(store.batches).toEqual([["a", "b"], ["c", "d"], ["e"]]);
});

test("lets the event loop turn between two transactions", async () => {
  const group = createGroupCommit(recorder(), options);
  let isOver = false;
  setTimeout(() => {
    isOver = true;
  }, 0);
  let commits = 0;
  for (; !isOver && commits < 100_000; commits++) await group.enqueue(one("a"), null);
  expect(isOver).toBe(true);
});

test("[ST41] rejects each caller of a failed batch, and writes the next one", async () => {
  const store = recorder(["a"]);
  const group = createGroupCommit(store, { ...options, maxBatch: 2 });
  const settled = await Promise.allSettled(["a", "b", "c"].map((key) => group.enqueue(one(key), null)));
  expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
});

test("[ST42] rejects what does not fit into the queue", async () => {
  const group = createGroupCommit(recorder(), { ...options, maxQueue: 3 });
  const settled = await Promise.allSettled(upTo(5).map((n) => group.enqueue(one(`k${n}`), null)));
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected", "rejected"]);
});

test("tells each result with its note before its caller goes on", async () => {
  const order: string[] = [];
  const onResult = (_result: AppendResult, note: string) => order.push(`told ${note}`);
  const group = createGroupCommit<string>(recorder(), { ...options, onResult });
  await Promise.all(
    ["a", "b"].map(async (key) => {
      await group.enqueue(one(key), key);
      order.push(`went on ${key}`);
    }),
  );
  expect(order).toEqual(["told a", "told b", "went on a", "went on b"]);
});

test("[ST43] closes after everything that was taken is written, and takes nothing more", async () => {
  const store = recorder();
  const group = createGroupCommit(store, options);
  const taken = group.enqueue(one("a"), null);
  await group.close();
  expect(store.batches).toEqual([["a"]]);
  await expect(taken).resolves.toEqual(refused);
  await expect(group.enqueue(one("b"), null)).rejects.toMatchObject({ code: "store/closed" });
});

test("keeps a command without events away from the batch", async () => {
  const store = recorder();
  const group = createGroupCommit(store, options);
  const good = group.enqueue(one("a"), null);
  await expect(group.enqueue(command({ events: [] }), null)).rejects.toThrow(TypeError);
  await expect(good).resolves.toEqual(refused);
});
