import type { Event, Lang } from "../../engine/types.ts";
import type { BadLine } from "../formatter.ts";

/** One conversation as a file holds it. */
export interface RecordedConversation {
  /** Its id in the record, else file and line. */
  readonly id: string;
  readonly source: string;
  /** The line where it begins, from 1. */
  readonly line: number;
  readonly lang?: Lang;
  readonly isTimed: boolean;
  /** When it began, in ms since the epoch, where the record says so. */
  readonly startedAt?: number;
  readonly events: readonly Event[];
}

/** What a reader finds in its file: a conversation, a line that is none, or something worth telling whoever reads the report. */
export type Item =
  | { readonly kind: "conversation"; readonly conversation: RecordedConversation }
  | { readonly kind: "bad"; readonly bad: BadLine }
  | { readonly kind: "note"; readonly note: BadLine };

/** Takes the bytes of one file and gives what is in them. Take all of a chunk's items before the next chunk. */
export interface Reader {
  push(chunk: Uint8Array): Generator<Item>;
  end(): Generator<Item>;
}

/** Where in its file something stands. */
export interface Position {
  readonly source: string;
  readonly line: number;
}

export function badItem(position: Position, error: unknown): Item {
  const problem = error instanceof Error ? error.message : String(error);
  return { kind: "bad", bad: { source: position.source, line: position.line, problem } };
}

export function conversationItem(conversation: RecordedConversation): Item {
  return { kind: "conversation", conversation };
}
