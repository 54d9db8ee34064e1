import pg from "pg";

export interface PostgresOptions {
  /** Connections of this node, at most, 3 or more. Default 10; two of them only write the log, so that no crowd of readers keeps it waiting. */
  readonly connections?: number;
  /** How long one statement may take, in ms. Default 15,000. */
  readonly statementMs?: number;
  /** How long to wait for a row that somebody else holds, in ms. Default 10,000. */
  readonly lockMs?: number;
  /** How long a transaction may stand still before PostgreSQL ends it, so that a frozen node does not hold its rows, in ms. Default 5,000. */
  readonly idleMs?: number;
  /** How long to wait for a connection, in ms. Default 5,000. */
  readonly connectMs?: number;
}

export interface Pools {
  readonly readers: pg.Pool;
  /** Their clients send what follows before the answer to what came before. */
  readonly writers: pg.Pool;
  readonly isOpen: boolean;
  close(): Promise<void>;
}

const WRITERS = 2;
/** A database may have been set up to acknowledge before the disk has it; a stronger setting stays. */
const DURABLE =
  "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')";
/**
 * The statements of the log look up by key and by nothing else, and are planned once. A plan made while the tables were small
 * would read them from end to end, and be kept until the statistics are next brought up to date: a minute is a long time. How
 * the statements themselves see to it: `statements.ts`.
 */
const BY_KEY =
  "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_sort = off; SET jit = off; SET plan_cache_mode = force_generic_plan";

export function createPools(url: string, options: PostgresOptions = {}): Pools {
  const { connections = 10, statementMs = 15_000, lockMs = 10_000, idleMs = 5_000, connectMs = 5_000 } = options;
  const shared: pg.PoolConfig = {
    connectionString: url,
    application_name: "qin",
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleMs,
    // Beyond what PostgreSQL itself would allow: for an answer that will never come.
    query_timeout: statementMs + 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: { getTypeParser: parserOf },
  };
  const readers = opened({ ...shared, max: Math.max(1, connections - WRITERS) }, DURABLE);
  const writers = opened({ ...shared, max: WRITERS, pipeline: true }, `${DURABLE}; ${BY_KEY}`);
  let closing: Promise<void> | null = null;
  return {
    readers,
    writers,
    get isOpen() {
      return closing === null;
    },
    close: () => {
      closing ??= Promise.all([readers.end(), writers.end()]).then(() => undefined);
      return closing;
    },
  };
}

function opened(config: pg.PoolConfig, settings: string): pg.Pool {
  const onConnect = async (client: pg.ClientBase) => {
    await client.query(settings);
  };
  const pool = new pg.Pool({ ...config, onConnect });
  // A connection that breaks tells whoever waits for an answer on it, and the pool, which opens another. It has nothing to tell
  // anybody else, and an error event without a listener would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  return pool;
}

/** Whole numbers are times and positions, far below 2^53. */
const parserOf: pg.CustomTypesConfig["getTypeParser"] = (oid, format) =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);
