import type { Event, Finding, Lang } from "../engine/types.ts";
import type { Opinion } from "../judge/types.ts";

/** One conversation with what the rules say of it, as formatters get it. */
export interface AuditedConversation {
  /** Its id in the record, else file and line. */
  readonly id: string;
  /** The file it comes from; "-" for standard input. */
  readonly source: string;
  /** The line in the file where it begins, from 1. */
  readonly line: number;
  /** The language findings are worded in. */
  readonly lang: Lang;
  /** Whether its events carry times; without them `at` is 0 throughout. */
  readonly isTimed: boolean;
  readonly events: readonly Event[];
  readonly findings: readonly Finding[];
  /** Where a judge was asked: one for each finding, in their order; null where the rule is none that it judges. */
  readonly opinions?: readonly (Opinion | null)[];
}

/** A line that is no conversation: reported and counted, never fatal unless --strict. */
export interface BadLine {
  readonly source: string;
  readonly line: number;
  readonly problem: string;
}

/**
 * One output format. It gets conversations one by one and must not keep them: memory stays flat however long the input is.
 * Each method returns the text to write, "" for none.
 */
export interface Formatter {
  begin(): string;
  conversation(audited: AuditedConversation): string;
  badLine(bad: BadLine): string;
  end(): string;
}
