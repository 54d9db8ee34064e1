import { afterAll, beforeAll, inject } from "vitest";
import { storeContract } from "../contract.ts";
import type { Store } from "../store.ts";
import { openPostgresStore } from "./postgres-store.ts";
import { dropDatabase, emptyDatabase, newDatabase, query } from "./testing/new-database.ts";

/** What PostgreSQL says when the disk is full, as soon as a statement brings more than a megabyte of events. */
const FILL = `
  CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (SELECT sum(octet_length(body)) FROM added) > 1000000 THEN
        RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER disk_is_full AFTER INSERT ON events REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION disk_is_full();
`;

// Making a database takes longer than any of these tests; each finds it empty.
let url = "";
beforeAll(async () => {
  url = await newDatabase(inject("postgresUrl"));
});
afterAll(() => dropDatabase(url));

storeContract("PostgreSQL", async () => {
  const stores: Store[] = [];
  let fresh: Promise<string> | null = null;
  const open = async (at = url): Promise<Store> => {
    const store = await openPostgresStore(at);
    stores.push(store);
    return store;
  };
  return {
    open: () => open(),
    openNew: async () => {
      fresh ??= newDatabase(inject("postgresUrl"));
      return open(await fresh);
    },
    openFull: async () => {
      await query(url, FILL);
      return open();
    },
    dispose: async () => {
      for (const store of stores) await store.close();
      if (fresh !== null) await dropDatabase(await fresh);
      await emptyDatabase(url);
    },
  };
});
