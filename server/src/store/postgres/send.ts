import type pg from "pg";
import type { Row } from "../rows/row.ts";
import { SQL, type StatementName } from "./statements.ts";

/** Sends a statement that PostgreSQL keeps parsed under its name. */
export async function send(client: pg.PoolClient, name: StatementName, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await client.query<Record<string, unknown>>({ name, text: SQL[name], values: [...values] });
  return rows;
}

/**
 * Waits for statements that were sent together. The first that failed is the reason: after it the transaction takes no more,
 * and the others fail for that.
 */
export async function together<T extends readonly unknown[]>(...sent: { [K in keyof T]: Promise<T[K]> }): Promise<T>;
export async function together(...sent: Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(sent);
  const failed = settled.find((one) => one.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return settled.map((one) => (one.status === "fulfilled" ? one.value : undefined));
}
