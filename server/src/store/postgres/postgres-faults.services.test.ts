import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { startPostgres } from "../../../../test/support/services/postgres.ts";
import { append, command, furnish, openCommand, SHOP, said, seqsOf, stored, upTo } from "../contract/harness.ts";
import { createGroupCommit } from "../group-commit.ts";
import type { Store } from "../store.ts";
import { openPostgresStore } from "./postgres-store.ts";
import { type Cut, cutBefore } from "./testing/cut.ts";
import { dropDatabase, newDatabase, query } from "./testing/new-database.ts";

let url = "";
let way: Cut;
const stores: Store[] = [];
beforeEach(async () => {
  url = await newDatabase(inject("postgresUrl"));
  way = await cutBefore(url);
});
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  await way.close();
  await dropDatabase(url);
});

async function opened(...args: Parameters<typeof openPostgresStore>): Promise<Store> {
  const store = await openPostgresStore(...args);
  stores.push(store);
  return store;
}

test("[ST110] tells a commit that was carried out from one that was not, though the connection broke in it", async () => {
  const store = await furnish(await opened(way.url));
  await stored(store, openCommand());
  for (const [n, moment] of (["after-commit", "before-commit", "after-commit"] as const).entries()) {
    way.arm(moment);
    const once = command({ events: [said(moment)], key: `k${n}` });
    const first = await stored(store, once);
    expect(first.main.event.seq).toBe(n + 2);
    expect(first.record).toEqual(await store.conversation(SHOP, "v1"));
    expect(await append(store, once)).toMatchObject({ status: "duplicate", main: first.main });
  }
  expect(await seqsOf(store)).toEqual([1, 2, 3, 4]);
});

test("[ST111] rejects while the database cannot be reached, and works on when it can", async () => {
  const store = await furnish(await opened(way.url));
  await stored(store, openCommand());
  way.shut();
  const once = command({ events: [said("hello")], key: "k1" });
  await expect(append(store, once)).rejects.toMatchObject({ code: "store/unavailable", cause: expect.anything() });
  await expect(store.conversation(SHOP, "v1")).rejects.toMatchObject({ code: "store/unavailable" });
  way.open();
  expect(await stored(store, once)).toMatchObject({ main: { event: { seq: 2 } } });
  expect(await seqsOf(store)).toEqual([1, 2]);
});

test("[ST112] waits for a row that somebody holds only so long, and leaves nothing behind", async () => {
  const store = await furnish(await opened(url, { lockMs: 200 }));
  await stored(store, openCommand());
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  await holder.query("BEGIN; SELECT 1 FROM conversations FOR UPDATE");
  const once = command({ events: [said("hello")], key: "k1" });
  await expect(append(store, once)).rejects.toMatchObject({ code: "store/unavailable" });
  await holder.end();
  expect(await stored(store, once)).toMatchObject({ main: { event: { seq: 2 } } });
});

test("[ST33] a commit waits for the disk, even where the database was set up not to", async () => {
  const name = new URL(url).pathname.slice(1);
  await query(url, `ALTER DATABASE ${name} SET synchronous_commit = off`);
  const store = await furnish(await opened(url));
  await query(
    url,
    `CREATE TABLE seen (setting text);
     CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$;
     CREATE TRIGGER look AFTER INSERT ON events FOR EACH STATEMENT EXECUTE FUNCTION look()`,
  );
  await stored(store, openCommand());
  expect(await query(url, "SELECT setting FROM seen")).toEqual([{ setting: "on" }]);
});

test("[ST34] refuses a database that a newer version has written, and one that is not there", async () => {
  await (await openPostgresStore(url)).close();
  await query(url, "INSERT INTO schema_steps (name, timestamp) VALUES ('9999-from-the-future', '')");
  await expect(openPostgresStore(url)).rejects.toMatchObject({ code: "store/newer-schema" });
  await expect(openPostgresStore(`${url}-nowhere`)).rejects.toMatchObject({ code: "store/cannot-open" });
});

test("[ST113] has everything that was acknowledged before the database was killed, once and without holes", async () => {
  const postgres = await startPostgres();
  try {
    const store = await furnish(await opened(postgres.url));
    const group = createGroupCommit(store, { maxBatch: 100, maxQueue: 1_000, onResult: () => undefined });
    const ids = upTo(10).map((n) => `v${n}`);
    await store.append(ids.map((id) => openCommand(id)));
    let isWriting = true;
    let acknowledged = 0;
    const write = async (conversationId: string): Promise<number> => {
      for (let n = 1; ; n++) {
        const one = command({ target: { conversationId }, events: [said(`${n}`)], key: `${conversationId}:${n}` });
        // As a client does: until it is told, it sends the same again.
        while ((await group.enqueue(one, null).catch(() => null)) === null) {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        acknowledged++;
        if (!isWriting) return n;
      }
    };
    const writing = ids.map(write);
    for (const goal of [200, 400]) {
      await expect.poll(() => acknowledged, { timeout: 60_000 }).toBeGreaterThan(goal);
      await postgres.kill();
      await postgres.restart();
    }
    isWriting = false;
    const counts = await Promise.all(writing);
    for (const [index, conversationId] of ids.entries()) {
      const events = await store.events({ shopId: SHOP, conversationId, viewer: "staff", limit: 100_000 });
      expect(events.map(({ seq }) => seq)).toEqual(upTo(events.length));
      const texts = events.flatMap((one) =>
        one.type === "message.sent" && one.content.kind === "text" ? [one.content.text] : [],
      );
      expect(texts).toEqual(upTo(counts[index] ?? 0).map(String));
    }
    await group.close();
    await store.close();
  } finally {
    await postgres.stop();
  }
});
