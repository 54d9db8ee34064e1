import type { InboxRow } from "@qin/sdk/protocol";
import type { ConversationRecord } from "../store/store.ts";
import type { RoomMember } from "./member.ts";

/** Rows of a busy shop are collected this long, in ms, so that a desk gets ten frames a second and not one a message. */
const INBOX_EVERY_MS = 100;

interface Watcher {
  readonly member: RoomMember;
  /** Rows that changed while this member's first list was being read; null once it has it. */
  held: Map<string, InboxRow> | null;
}

/** The desks of one shop that watch its inbox on this node. Each change is serialised once for all of them. */
export class InboxWatchers {
  readonly #epoch: string;
  readonly #watchers = new Map<string, Watcher>();
  readonly #changed = new Map<string, InboxRow>();
  /** As of the last reading of the store, so that whoever resumes from it misses nothing; null before the first. */
  #cursor: number | null = null;
  /** Rows that the bus has told of since then, by conversation. */
  readonly #told = new Map<string, InboxRow>();
  #cancel: (() => void) | null = null;
  #lastSentAt = 0;

  constructor(epoch: string) {
    this.#epoch = epoch;
  }

  get isEmpty(): boolean {
    return this.#watchers.size === 0;
  }

  /** Where a comparison with the store has to start. */
  get cursor(): number | null {
    return this.#cursor;
  }

  /** Holds changes back for this member until `show`. */
  add(member: RoomMember): void {
    this.#watchers.set(member.id, { member, held: new Map() });
  }

  remove(memberId: string): void {
    this.#watchers.delete(memberId);
    if (this.isEmpty) this.#forget();
  }

  /** The member's list as the store has it, then what changed while it was being read. */
  show(
    memberId: string,
    frameId: string,
    list: { cursor: number; rows: readonly InboxRow[]; isComplete: boolean },
  ): void {
    const watcher = this.#watchers.get(memberId);
    if (watcher === undefined) return;
    if (this.#cursor === null) this.#cursor = list.cursor;
    watcher.member.send(JSON.stringify({ type: "inbox_changed", id: frameId, epoch: this.#epoch, ...list }));
    const held = watcher.held;
    watcher.held = null;
    if (held !== null && held.size > 0) watcher.member.send(this.#frame([...held.values()]));
  }

  receive(record: ConversationRecord): void {
    if (this.isEmpty) return;
    this.#told.set(record.conversationId, record.row);
    const known = this.#changed.get(record.conversationId);
    if (known !== undefined && known.head > record.row.head) return;
    this.#changed.set(record.conversationId, record.row);
    this.#schedule();
  }

  /** What the store says has changed since `cursor`: heals what the bus lost. */
  fill(list: { cursor: number; rows: readonly InboxRow[] }): void {
    if (this.#cursor === null || list.cursor < this.#cursor) return;
    this.#cursor = list.cursor;
    const missed = list.rows.filter((row) => isNews(row, this.#told.get(row.conversationId)));
    this.#told.clear();
    for (const row of missed) this.#changed.set(row.conversationId, row);
    if (missed.length > 0) this.#schedule();
  }

  #schedule(): void {
    if (this.#cancel !== null) return;
    const wait = this.#lastSentAt + INBOX_EVERY_MS - performance.now();
    if (wait <= 0) {
      const soon = setImmediate(() => this.#flush());
      this.#cancel = () => clearImmediate(soon);
    } else {
      const timer = setTimeout(() => this.#flush(), wait);
      this.#cancel = () => clearTimeout(timer);
    }
  }

  #flush(): void {
    this.#cancel = null;
    this.#lastSentAt = performance.now();
    const rows = [...this.#changed.values()];
    this.#changed.clear();
    let frame: string | undefined;
    for (const watcher of this.#watchers.values()) {
      if (watcher.held !== null) {
        for (const row of rows) watcher.held.set(row.conversationId, row);
        continue;
      }
      frame ??= this.#frame(rows);
      watcher.member.send(frame);
    }
  }

  #frame(rows: readonly InboxRow[]): string {
    return JSON.stringify({
      type: "inbox_changed",
      epoch: this.#epoch,
      cursor: this.#cursor ?? 0,
      isComplete: false,
      rows,
    });
  }

  #forget(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#changed.clear();
    this.#told.clear();
    this.#cursor = null;
  }
}

/** A new name of the customer changes a row as well, without an event. */
function isNews(row: InboxRow, told: InboxRow | undefined): boolean {
  if (told === undefined || row.head !== told.head) return row.head > (told?.head ?? 0);
  return row.customer.name !== told.customer.name;
}
