import type { Data } from "./message.ts";
import type { Passage } from "./text/passage.ts";
import type { Fix, Lang, ReplyContext, Severity, Span } from "./types.ts";

/** One reply as a rule sees it: a draft, a lone reply, or a human message of a conversation. */
export interface ReplyView {
  readonly text: Passage;
  readonly lang: Lang;
  readonly context: ReplyContext;
}

/** What a rule reports; the engine adds the rule, its version, the severity and the words. */
export interface Reported<Id extends string = string> {
  readonly messageId: Id;
  readonly data?: Data;
  /** In the reply's original text. */
  readonly span?: Span;
  readonly fix?: Fix;
  readonly suggest?: readonly Fix[];
  /** Makes this finding louder than the rule's setting; never quieter. */
  readonly severity?: Severity;
}

/** A finding about a conversation says which event it is about. */
export interface ReportedAt<Id extends string = string> extends Reported<Id> {
  readonly anchor: Anchor;
}

export interface Anchor {
  readonly seq: number;
  readonly at: number;
}

export type Report<Id extends string = string> = (reported: Reported<Id>) => void;
export type ReportAt<Id extends string = string> = (reported: ReportedAt<Id>) => void;
