import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { command, customerOf, furnish, openCommand, SHOP, said, stored, upTo } from "../contract/harness.ts";
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

test("a new name that did not fit on the disk is not in memory either", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qin-conversations-"));
  const path = join(folder, "qin.sqlite");
  const before = await openSqliteStore(path);
  await furnish(before);
  await stored(before, openCommand());
  await before.close();
  const file = new DatabaseSync(path);
  const pages = Number(file.prepare("PRAGMA page_count").get()?.["page_count"]);
  file.close();
  // Room for the customer with the name, not for the conversation with it as well.
  const store = await openSqliteStore(path, { maxPages: pages + 30 });
  const put = store.customers.put(customerOf("c1", { name: "n".repeat(100_000) }));
  await expect(put).rejects.toMatchObject({ code: "store/unavailable" });
  expect((await store.conversation(SHOP, "v1"))?.row.customer.name).toBe("Customer c1");
  expect((await store.customers.get(SHOP, "c1"))?.name).toBe("Customer c1");
  await store.close();
  await rm(folder, { recursive: true });
});
