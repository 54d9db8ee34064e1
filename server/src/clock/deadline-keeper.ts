import type { EventDraft } from "@qin/sdk/protocol";
import type { Commit, Log } from "../context.ts";
import type { AppendCommand, AppendResult, Store, StoredDeadline } from "../store/store.ts";
import { createLateness, type Lateness } from "./lateness.ts";

const RELAY = { role: "system", id: "relay" } as const;
/** Deadlines fired in one go; the rest follow at once. */
const BATCH = 1_000;
/** How long to wait at most before looking again, in ms: another process may have written, or the clock been set. */
const LONGEST_WAIT_MS = 5_000;
/** How soon to look again when the store could not be asked. */
const RETRY_MS = 1_000;

export interface KeeperOptions {
  readonly store: Store;
  readonly commit: Commit;
  readonly now: () => number;
  readonly log: Log;
  /** Told how late a missed deadline was written down, in ms. */
  readonly onFired?: (latenessMs: number) => void;
}

/** Writes `deadline.missed` as soon as a deadline is past. One timer, set to the earliest. */
export interface DeadlineKeeper {
  /** Fires at once what fell due while nobody watched. */
  start(): Promise<void>;
  /** Something was stored: it may have brought an earlier deadline. */
  told(result: AppendResult): void;
  readonly lateness: Lateness;
  /** Resolves when what is being fired is written. */
  stop(): Promise<void>;
}

export function createDeadlineKeeper({ store, commit, now, log, onFired }: KeeperOptions): DeadlineKeeper {
  const lateness = createLateness();
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  let firing: Promise<void> | null = null;
  let isStopped = false;

  /** A deadline is missed strictly after `dueAt`, so one ms later is the first moment to look. */
  function wakeAt(at: number): void {
    if (isStopped || at >= timerAt) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(wake, Math.min(Math.max(0, at - now()), LONGEST_WAIT_MS));
  }

  function wake(): void {
    timerAt = Number.POSITIVE_INFINITY;
    firing ??= fireAll().finally(() => {
      firing = null;
    });
  }

  async function fireAll(): Promise<void> {
    try {
      for (let due = await next(); due.length > 0 && !isStopped; due = await next()) await Promise.all(due.map(fire));
      const earliest = await store.nextDeadlineAt();
      wakeAt(earliest === null ? now() + LONGEST_WAIT_MS : earliest + 1);
    } catch (error) {
      log.error({ err: error }, "deadlines could not be fired; trying again");
      wakeAt(now() + RETRY_MS);
    }
  }

  function next(): Promise<StoredDeadline[]> {
    return store.deadlines(now(), BATCH);
  }

  async function fire(deadline: StoredDeadline): Promise<void> {
    const record = await store.conversation(deadline.shopId, deadline.conversationId);
    const response = record?.row.response;
    // Answered since it was read; the row says so already.
    if (record === null || response?.anchorSeq !== deadline.anchorSeq || response.dueAt >= now()) return;
    const result = await commit(missed(deadline, record.head, now()));
    if (result.status !== "stored") return;
    const latenessMs = now() - deadline.dueAt;
    lateness.add(latenessMs);
    onFired?.(latenessMs);
  }

  return {
    start: async () => {
      wake();
      await firing;
    },
    told: (result) => {
      if (result.status !== "stored") return;
      const { response } = result.record.row;
      // Only the event that starts a clock brings a new deadline.
      const isNew = result.events.some(({ event }) => event.seq === response?.anchorSeq);
      if (isNew && response !== undefined) wakeAt(response.dueAt + 1);
    },
    lateness,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await firing;
    },
  };
}

/** Refused as `stale` when the conversation has moved on, so that an answer in the last moment counts; then it is looked at anew. */
function missed(
  { shopId, conversationId, kind, anchorSeq, dueAt }: StoredDeadline,
  head: number,
  now: number,
): AppendCommand {
  const event: EventDraft = { type: "deadline.missed", audience: "staff", from: RELAY, kind, anchorSeq, dueAt };
  return {
    shopId,
    target: { conversationId },
    key: `deadline:${conversationId}:${kind}:${anchorSeq}`,
    author: RELAY,
    receivedAt: now,
    events: [event],
    expectHead: head,
  };
}
