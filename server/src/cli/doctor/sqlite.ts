import { stat } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { Config } from "../../config.ts";
import type { Schema } from "../../store/schema.ts";
import { damagesOf } from "../../store/sqlite/check-file.ts";
import { nodeSqliteDialect } from "../../store/sqlite/node-sqlite-dialect.ts";
import { checkLog } from "./log.ts";
import { fine, messageOf, problem, type Verdict, warning } from "./verdict.ts";

const MIB = 1_048_576;
/** The relay folds the WAL in every 16 MiB; one so large is kept from that by somebody who reads and never ends, in bytes. */
const LARGE_WAL = 256 * MIB;
const OTHERS = 0o077;

/** The log in a file: there, whole, read by nobody else, with a WAL that is folded in. */
export async function checkSqlite(config: Config, now: number): Promise<Verdict[]> {
  const file = join(config.dataDir, "qin.sqlite");
  const found = await stat(file).catch(() => null);
  if (found === null) return [fine("database", `${file} is made at the first start`)];
  const verdicts: Verdict[] = [];
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file, { timeout: 5_000 });
    const damages = damagesOf(db);
    if (damages.length > 0) return [damaged(file, damages)];
    verdicts.push(fine("database", `${file}, ${Math.ceil(found.size / MIB)} MiB, is whole`));
    verdicts.push(await checkWal(file));
    if ((found.mode & OTHERS) !== 0) {
      verdicts.push(
        warning("access", `Others on this machine may read ${file}, where everybody's words are: chmod 600.`),
      );
    }
    const kysely = new Kysely<Schema>({ dialect: nodeSqliteDialect(db) });
    verdicts.push(...(await checkLog(kysely, config, now)));
    return verdicts;
  } catch (error) {
    return [...verdicts, damaged(file, [messageOf(error)])];
  } finally {
    db?.close();
  }
}

function damaged(file: string, damages: readonly string[]): Verdict {
  const told = damages.slice(0, 3).join("; ");
  return problem("database", `${file} cannot be read: ${told}. Keep it as it is, and restore the last whole backup.`);
}

async function checkWal(file: string): Promise<Verdict> {
  const { size } = await stat(`${file}-wal`).catch(() => ({ size: 0 }));
  const told = `${Math.ceil(size / MIB)} MiB`;
  if (size <= LARGE_WAL) return fine("WAL", told);
  return warning("WAL", `${told}: some program keeps reading, and holds back what is to be folded in. End it.`);
}
