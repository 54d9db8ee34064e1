import type { DownFrameOf } from "../protocol/down.ts";
import type { UpFrame } from "../protocol/up.ts";
import { backoffMs } from "./backoff.ts";
import type { OutboxStorage } from "./outbox-storage.ts";
import type { After } from "./timer.ts";

/** Ms without an answer on a live connection, then the same is sent again. A timeout is no failure: the key makes a repeat harmless. */
export const ANSWER_MS = 10_000;

type WritingFrame = Extract<UpFrame, { readonly clientMessageId: string }>;
type WithoutAddress<F> = F extends unknown ? Omit<F, "id" | "conversationId" | "clientMessageId"> : never;
/** A frame that writes, before it has a key and a conversation: `{type: "send_message", content}`, `{type: "add_note", text}`… */
export type Command = WithoutAddress<WritingFrame>;

export interface OutboxEntry {
  /** Its clientMessageId, and the `id` of its frame. */
  readonly key: string;
  /** The conversation, or with `opens` the clientConversationId of one that is still to be opened. */
  readonly target: string;
  readonly opens: boolean;
  readonly command: Command;
  /** When it was written, ms by the own clock. */
  readonly at: number;
  /** The final refusal: it is *not sent* until it is retried or dropped. Without one it is on its way. */
  readonly error?: DownFrameOf<"refused">;
}

export interface OutboxOptions {
  readonly storage: OutboxStorage | undefined;
  readonly send: (frame: UpFrame) => boolean;
  /** Sorts by `at`, ms. */
  readonly newKey: (at: number) => string;
  readonly now: () => number;
  readonly random: () => number;
  readonly after: After;
  readonly onChange: () => void;
}

/** Keeps every command until the relay has it on disk or refuses it for good; one under way per conversation, in order. */
export interface Outbox {
  entries(): readonly OutboxEntry[];
  /** Returns the key. */
  add(target: string, opens: boolean, command: Command): string;
  /** Sends what is due. Call it once greeted; it goes on by itself. */
  flush(): void;
  /** The connection is gone: whatever was under way will be sent again. */
  pause(): void;
  /** A conversation was opened for a clientConversationId, or took the place of a closed one. */
  retarget(from: string, conversationId: string): void;
  /** It is in the log. */
  settle(key: string): void;
  refuse(refused: DownFrameOf<"refused">): void;
  /** Tries one that was not sent once more. */
  retry(key: string): void;
  drop(key: string): void;
  clear(): void;
}

export function createOutbox(options: OutboxOptions): Outbox {
  const { storage, send, now, onChange } = options;
  let entries = load(storage);
  /** By target: when the first entry may be sent again, and how often it was refused for now. */
  const waits = new Map<string, { until: number; tries: number }>();
  let isRunning = false;
  let cancelTimer = () => {};

  function put(changed: OutboxEntry): void {
    entries = entries.map((entry) => (entry.key === changed.key ? changed : entry));
    storage?.save(changed.key, JSON.stringify(changed));
  }

  function remove(key: string): void {
    const entry = entries.find((one) => one.key === key);
    if (!entry) return;
    entries = entries.filter((one) => one !== entry);
    storage?.save(key, null);
    if (!entry.error) waits.delete(entry.target);
    changed();
  }

  function changed(): void {
    onChange();
    flush();
  }

  function flush(): void {
    if (!isRunning) return;
    cancelTimer();
    const seen = new Set<string>();
    let next = Number.POSITIVE_INFINITY;
    for (const entry of entries) {
      const { key, target, opens, command, error } = entry;
      if (error || seen.has(target)) continue;
      seen.add(target);
      const wait = waits.get(target);
      let until = wait?.until ?? 0;
      if (until <= now()) {
        const isSent = send(
          opens
            ? { type: "open_conversation", id: target, clientConversationId: target }
            : { ...command, id: key, conversationId: target, clientMessageId: key },
        );
        if (!isSent) return;
        until = now() + ANSWER_MS;
        waits.set(target, { until, tries: wait?.tries ?? 0 });
      }
      next = Math.min(next, until);
    }
    if (seen.size > 0) cancelTimer = options.after(next - now(), flush);
  }

  return {
    entries: () => entries,
    add: (target, opens, command) => {
      // Two in one millisecond keep their order over a reload: keys sort by time, and time alone.
      const at = Math.max(now(), (entries.at(-1)?.at ?? 0) + 1);
      const entry: OutboxEntry = { key: options.newKey(at), target, opens, command, at };
      entries = [...entries, entry];
      storage?.save(entry.key, JSON.stringify(entry));
      changed();
      return entry.key;
    },
    flush: () => {
      isRunning = true;
      flush();
    },
    pause: () => {
      isRunning = false;
      cancelTimer();
      waits.clear();
    },
    retarget: (from, conversationId) => {
      const moved = entries.filter((entry) => entry.target === from);
      for (const entry of moved) put({ ...entry, target: conversationId, opens: false });
      waits.delete(from);
      if (moved.length > 0) changed();
    },
    settle: remove,
    refuse: (refused) => {
      const hit = entries.filter(({ key, target, opens, error }) => !error && refused.id === (opens ? target : key));
      const target = hit[0]?.target;
      if (target === undefined) return;
      if (refused.verdict === "retry") {
        const tries = waits.get(target)?.tries ?? 0;
        const ms = refused.retryAfterMs ?? backoffMs(tries, options.random());
        waits.set(target, { until: now() + ms, tries: tries + 1 });
      } else {
        waits.delete(target);
        for (const entry of hit) put({ ...entry, error: refused });
      }
      changed();
    },
    retry: (key) => {
      const entry = entries.find((one) => one.key === key);
      if (!entry?.error) return;
      const { error, ...again } = entry;
      put(again);
      changed();
    },
    drop: remove,
    clear: () => {
      for (const { key } of entries) storage?.save(key, null);
      entries = [];
      waits.clear();
      onChange();
    },
  };
}

/** What an earlier page left behind, oldest first. Items that another version wrote and this one cannot read are left alone. */
function load(storage: OutboxStorage | undefined): OutboxEntry[] {
  return (storage?.load() ?? [])
    .flatMap((item) => {
      try {
        const value: unknown = JSON.parse(item);
        return isEntry(value) ? [value] : [];
      } catch {
        return [];
      }
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function isEntry(value: unknown): value is OutboxEntry {
  return typeof value === "object" && value !== null && "key" in value && "target" in value && "command" in value;
}
