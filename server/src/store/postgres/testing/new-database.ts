import { randomBytes } from "node:crypto";
import pg from "pg";

/** An empty database of its own beside the one `url` names; returns its url. */
export async function newDatabase(url: string): Promise<string> {
  const name = `qin_${randomBytes(8).toString("hex")}`;
  await query(url, `CREATE DATABASE ${name}`);
  return Object.assign(new URL(url), { pathname: `/${name}` }).toString();
}

/** Ends whoever still uses it. */
export async function dropDatabase(url: string): Promise<void> {
  const { pathname } = new URL(url);
  const postgres = Object.assign(new URL(url), { pathname: "/postgres" }).toString();
  await query(postgres, `DROP DATABASE ${pathname.slice(1)} WITH (FORCE)`);
}

/** Faster than TRUNCATE, which makes new files. Triggers that a test has made go with the function behind them. */
const EMPTY = `
  SET session_replication_role = replica;
  DO $$
    DECLARE one record;
    BEGIN
      FOR one IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'schema_%' LOOP
        EXECUTE format('DELETE FROM %I', one.name);
      END LOOP;
      DROP FUNCTION IF EXISTS disk_is_full CASCADE;
    END $$
`;

/** Takes all rows out of a store's database. */
export async function emptyDatabase(url: string): Promise<void> {
  await query(url, EMPTY);
}

/** One statement on a connection of its own. */
export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
