import { type ColumnDataType, type CreateTableBuilder, type Kysely, PostgresAdapter, sql } from "kysely";

/** What differs between the dialects when a table is made. Nothing outside the migrations asks for the dialect. */
export interface Dialect {
  /** Whole numbers up to 2^53: times in ms, positions, counters. */
  readonly whole: ColumnDataType;
  /** Ends a table that is looked up by its own wide key, or by a hidden row number beside it. */
  readonly keyed: (builder: CreateTableBuilder<string, string>) => CreateTableBuilder<string, string>;
  readonly numbered: (builder: CreateTableBuilder<string, string>) => CreateTableBuilder<string, string>;
  /** Whether an index that has the whole key may lose to one that has only its beginning. */
  readonly choosesByStatistics: boolean;
}

const sqlite: Dialect = {
  whole: "integer",
  keyed: (builder) => builder.modifyEnd(sql`strict, without rowid`),
  numbered: (builder) => builder.modifyEnd(sql`strict`),
  choosesByStatistics: false,
};

const postgres: Dialect = {
  whole: "bigint",
  keyed: (builder) => builder,
  numbered: (builder) => builder,
  choosesByStatistics: true,
};

export function dialectOf(db: Kysely<unknown>): Dialect {
  return db.getExecutor().adapter instanceof PostgresAdapter ? postgres : sqlite;
}
