import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { operatorSuite } from "./testing/operator-suite.ts";

vi.setConfig({ testTimeout: 30_000 });

operatorSuite("SQLite", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "qin-data-"));
  const file = join(dataDir, "qin.sqlite");
  const stores: Store[] = [];
  return {
    env: { QIN_DATA: dataDir },
    where: { file },
    open: async () => {
      const store = await openSqliteStore(file);
      stores.push(store);
      return store;
    },
    dispose: async () => {
      for (const store of stores) await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
});
