import { sql } from "kysely";
import { verifyPassword } from "../../auth/password.ts";
import type { Config } from "../../config.ts";
import { DEMO_PASSWORD, demoLogins } from "../../seed/demo-shop.ts";
import { migrations } from "../../store/migrations/index.ts";
import type { Db } from "../../store/schema.ts";
import { fine, problem, type Verdict, warning } from "./verdict.ts";

/** Further ahead of us than this, the newest event was written by another clock, in ms. */
const AHEAD_MS = 60_000;
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/** What the tables say, in either dialect. Changes nothing: the steps of a newer schema are made by a start. */
export async function checkLog(db: Db, config: Config, now: number): Promise<Verdict[]> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === "schema_steps")) return [fine("schema", "empty; made at the first start")];
  const { rows } = await sql<{ name: string }>`SELECT name FROM schema_steps ORDER BY name`.execute(db);
  const schema = checkSteps(rows.map(({ name }) => name));
  if (schema.level !== "fine") return [schema];
  return [schema, await checkNewest(db, now), ...(await checkDemo(db, config))];
}

function checkSteps(made: readonly string[]): Verdict {
  const unknown = made.find((name) => !Object.hasOwn(migrations, name));
  if (unknown !== undefined) {
    return problem(
      "schema",
      `It has the step ${unknown} of a newer version of Qin. Start that version, or restore a backup.`,
    );
  }
  const missing = Object.keys(migrations).filter((name) => !made.includes(name));
  const newest = made.at(-1) ?? "none";
  if (missing.length === 0) return fine("schema", `${newest}, the newest`);
  return warning(
    "schema",
    `${newest}; the next start makes ${missing.join(", ")}, and there is no way back but a backup.`,
  );
}

async function checkNewest(db: Db, now: number): Promise<Verdict> {
  const { newest } = await db
    .selectFrom("conversations")
    .select(({ fn }) => fn.max("last_at").as("newest"))
    .executeTakeFirstOrThrow();
  const at = Number(newest ?? 0);
  if (at === 0) return fine("log", "no conversation yet");
  const told = new Date(at).toISOString();
  if (at <= now + AHEAD_MS) return fine("log", `the newest event is of ${told}`);
  return warning(
    "log",
    `The newest event is of ${told}, which is still to come: this clock or the one before is wrong.`,
  );
}

async function checkDemo(db: Db, { demo, host }: Config): Promise<Verdict[]> {
  const isPrivate = LOOPBACK.has(host);
  const members = await db
    .selectFrom("members")
    .select(["email", "password_hash"])
    .where(
      "email",
      "in",
      demoLogins.map(({ email }) => email),
    )
    .execute();
  const open: string[] = [];
  for (const { email, password_hash } of members) {
    if (await verifyPassword(DEMO_PASSWORD, password_hash)) open.push(email);
  }
  if (demo && !isPrivate) {
    const message = `QIN_DEMO is 1 and the relay listens on ${host}: whoever reads the documentation can log in. Unset it.`;
    return [warning("demo", message)];
  }
  if (open.length === 0 || demo)
    return [fine("demo", demo ? "the demo shop, for this machine alone" : "no demo logins")];
  const help = "Whoever reads the documentation can log in: give them other passwords, or disable them.";
  return [warning("demo", `${open.join(", ")} still have the password of the demo. ${help}`)];
}
