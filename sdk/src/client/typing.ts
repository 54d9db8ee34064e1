import type { DownFrameOf } from "../protocol/down.ts";
import type { Participant } from "../protocol/primitives.ts";
import type { After } from "./timer.ts";

/** While somebody writes, `set_typing` is repeated at most this often, ms. */
const TYPING_EVERY_MS = 3_000;
/** Without a repeat for this long, ms, it has stopped: for those who see the dots, and for the one who paused. */
const TYPING_ENDS_MS = 6_000;

export interface OwnTyping {
  /** Call it on every keystroke. */
  input(): void;
  /** Call it when the text is sent or emptied. Says nothing if nothing was said before. */
  stop(): void;
}

/** Says that this person is writing, no more often than is of use. */
export function ownTyping(options: {
  readonly tell: (isTyping: boolean) => void;
  readonly now: () => number;
  readonly after: After;
}): OwnTyping {
  let saidAt: number | null = null;
  let cancel = () => {};
  const stop = () => {
    cancel();
    if (saidAt !== null) options.tell(false);
    saidAt = null;
  };
  return {
    input: () => {
      const now = options.now();
      cancel();
      cancel = options.after(TYPING_ENDS_MS, stop);
      if (saidAt !== null && now - saidAt < TYPING_EVERY_MS) return;
      saidAt = now;
      options.tell(true);
    },
    stop,
  };
}

export interface OthersTyping {
  /** Show it every `typing_changed`. */
  heard(frame: DownFrameOf<"typing_changed">): void;
  /** Show it every message: who has just spoken writes no longer. */
  spoke(conversationId: string, from: Participant): void;
  /** Who writes in this conversation now. */
  in(conversationId: string): readonly Participant[];
}

/** Who else is writing; forgets everybody who falls silent. */
export function othersTyping(options: { readonly after: After; readonly onChange: () => void }): OthersTyping {
  const typing = new Map<string, { conversationId: string; from: Participant; cancel: () => void }>();
  const end = (key: string) => {
    const known = typing.get(key);
    known?.cancel();
    if (typing.delete(key)) options.onChange();
  };
  const keyOf = (conversationId: string, { id }: Participant) => `${conversationId} ${id}`;
  return {
    heard: ({ conversationId, from, isTyping }) => {
      const key = keyOf(conversationId, from);
      if (!isTyping) {
        end(key);
        return;
      }
      const isNew = !typing.has(key);
      typing.get(key)?.cancel();
      typing.set(key, { conversationId, from, cancel: options.after(TYPING_ENDS_MS, () => end(key)) });
      if (isNew) options.onChange();
    },
    spoke: (conversationId, from) => end(keyOf(conversationId, from)),
    in: (conversationId) =>
      [...typing.values()].filter((one) => one.conversationId === conversationId).map(({ from }) => from),
  };
}
