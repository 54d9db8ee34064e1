import { Kysely, PostgresDialect, sql } from "kysely";
import type { Config } from "../../config.ts";
import { createPools } from "../../store/postgres/pools.ts";
import type { Schema } from "../../store/schema.ts";
import { checkLog } from "./log.ts";
import { fine, messageOf, problem, type Verdict, warning } from "./verdict.ts";

/** Clocks further apart than this make deadlines late, in ms. */
const APART_MS = 1_000;

interface Server {
  readonly version: string;
  readonly fsync: string;
  readonly now: number;
}

/** The log in PostgreSQL: there, durable, with a clock like ours. */
export async function checkPostgres(url: string, config: Config, now: () => number): Promise<Verdict[]> {
  const { host, pathname } = new URL(url);
  const place = `PostgreSQL at ${host}${pathname}`;
  const pools = createPools(url, { connections: 3 });
  try {
    const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pools.readers }) });
    const before = now();
    const { rows } = await sql<Server>`
      SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
        extract(epoch FROM clock_timestamp())::double precision * 1000 AS now`.execute(db);
    const middle = (before + now()) / 2;
    const [server] = rows;
    if (server === undefined) return [problem("database", `${place} gave no answer.`)];
    const verdicts = [fine("database", `${place}, version ${server.version}, answers`)];
    if (server.fsync !== "on") {
      verdicts.push(problem("durability", "fsync is off: what was acknowledged may be lost. Switch it on."));
    }
    verdicts.push(checkClocks(Math.round(server.now - middle)));
    return [...verdicts, ...(await checkLog(db, config, now()))];
  } catch (error) {
    return [problem("database", `${place} cannot be used: ${messageOf(error)}. Check DATABASE_URL.`)];
  } finally {
    await pools.close();
  }
}

function checkClocks(aheadMs: number): Verdict {
  if (Math.abs(aheadMs) <= APART_MS) return fine("clocks", "this one and PostgreSQL's agree");
  return warning("clocks", `PostgreSQL's is ${aheadMs} ms ahead of this one. Let NTP keep both.`);
}
