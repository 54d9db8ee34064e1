import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { query } from "../../../../server/src/store/postgres/testing/new-database.ts";
import { quantile } from "../../relay/report.ts";
import type { Costs } from "../costs.ts";

/** How long 4 KiB take to be durable, in ms, where PostgreSQL keeps its data too. */
export async function fsyncOf(times: number): Promise<Costs["fsyncMs"]> {
  const folder = await mkdtemp(join(tmpdir(), "qin-fsync-"));
  const file = openSync(join(folder, "file"), "w");
  const block = Buffer.alloc(4_096, 1);
  try {
    writeSync(file, Buffer.alloc(4_096 * times));
    fdatasyncSync(file);
    const took = Array.from({ length: times }, (_, n) => {
      const from = performance.now();
      writeSync(file, block, 0, block.length, n * block.length);
      fdatasyncSync(file);
      return performance.now() - from;
    }).toSorted((a, b) => a - b);
    return { p50: quantile(took, 0.5), p90: quantile(took, 0.9), p99: quantile(took, 0.99) };
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}

/** Bytes on disk of these tables, with their indexes. */
export async function bytesOf(url: string, tables: readonly string[]): Promise<number> {
  const sizes = tables.map((table) => `pg_total_relation_size('${table}')`).join(" + ");
  const [row] = await query(url, `SELECT ${sizes} AS bytes`);
  return Number(row?.["bytes"]);
}

export async function rowsOf(url: string, table: string): Promise<number> {
  const [row] = await query(url, `SELECT count(*) AS rows FROM ${table}`);
  return Number(row?.["rows"]);
}
