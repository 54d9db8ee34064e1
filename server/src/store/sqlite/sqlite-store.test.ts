import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { storeContract } from "../contract.ts";
import type { Store } from "../store.ts";
import { openDatabase, type SqliteOptions } from "./database.ts";
import { openSqliteStore } from "./sqlite-store.ts";

storeContract("SQLite", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qin-store-"));
  const stores: Store[] = [];
  const open = async (options?: SqliteOptions): Promise<Store> => {
    const store = await openSqliteStore(join(folder, "qin.sqlite"), options);
    stores.push(store);
    return store;
  };
  return {
    open: () => open(),
    openNew: () => open(),
    openFull: () => open({ maxPages: 300 }),
    dispose: async () => {
      for (const store of stores) await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-database-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("[ST33] a commit waits for the disk: WAL with synchronous FULL", async () => {
  const db = await openDatabase(join(folder, "qin.sqlite"));
  expect({ ...db.prepare("PRAGMA journal_mode").get() }).toEqual({ journal_mode: "wal" });
  expect({ ...db.prepare("PRAGMA synchronous").get() }).toEqual({ synchronous: 2 });
  expect({ ...db.prepare("PRAGMA foreign_keys").get() }).toEqual({ foreign_keys: 1 });
  db.close();
});

test("every table is strict", async () => {
  const db = await openDatabase(join(folder, "qin.sqlite"));
  const loose = db.prepare("SELECT name FROM pragma_table_list WHERE strict = 0 AND schema = 'main'").all();
  expect(loose.map(({ name }) => name).filter((name) => !/^(sqlite_|schema_)/.test(String(name)))).toEqual([]);
  db.close();
});

test("[ST34] refuses a database that a newer version has written", async () => {
  const path = join(folder, "qin.sqlite");
  (await openDatabase(path)).close();
  const db = new DatabaseSync(path);
  db.exec("INSERT INTO schema_steps (name, timestamp) VALUES ('9999-from-the-future', '')");
  db.close();
  await expect(openDatabase(path)).rejects.toMatchObject({ code: "store/newer-schema" });
});

test("refuses a file that is no database, and a folder that does not exist", async () => {
  await expect(openDatabase(join(folder, "nowhere", "qin.sqlite"))).rejects.toMatchObject({
    code: "store/cannot-open",
  });
  await expect(openDatabase(folder)).rejects.toMatchObject({ code: "store/cannot-open" });
});
