import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command, furnish, openCommand, SHOP, said, stored, upTo } from "../contract/harness.ts";
import { openSqliteStore } from "./sqlite-store.ts";

test("a batch of more conversations than are kept in memory loses none of what it has decided", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qin-conversations-"));
  const store = await openSqliteStore(join(folder, "qin.sqlite"));
  await furnish(store);
  await stored(store, openCommand());
  const others = upTo(5_001).map((n) => openCommand(`other-${n}`));
  const results = await store.append([
    command({ events: [said("first")] }),
    ...others,
    command({ events: [said("last")] }),
  ]);
  expect(results.filter(({ status }) => status !== "stored")).toEqual([]);
  expect((await store.conversation(SHOP, "v1"))?.head).toBe(3);
  await store.close();
  await rm(folder, { recursive: true });
});
