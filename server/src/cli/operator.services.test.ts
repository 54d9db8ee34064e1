import { afterAll, beforeAll, inject } from "vitest";
import { openPostgresStore } from "../store/postgres/postgres-store.ts";
import { dropDatabase, emptyDatabase, newDatabase } from "../store/postgres/testing/new-database.ts";
import type { Store } from "../store/store.ts";
import { operatorSuite } from "./testing/operator-suite.ts";

let url = "";
beforeAll(async () => {
  url = await newDatabase(inject("postgresUrl"));
});
afterAll(() => dropDatabase(url));

operatorSuite("PostgreSQL", async () => {
  const stores: Store[] = [];
  return {
    env: { DATABASE_URL: url },
    where: { url },
    open: async () => {
      const store = await openPostgresStore(url);
      stores.push(store);
      return store;
    },
    dispose: async () => {
      for (const store of stores) await store.close();
      await emptyDatabase(url);
    },
  };
});
