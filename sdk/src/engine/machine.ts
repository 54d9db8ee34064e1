import type { ReplyView, Report, ReportAt } from "./report.ts";
import type { Passage } from "./text/passage.ts";
import type { Event } from "./types.ts";

/** What happened, without what the rules themselves brought about: rules never read derived events. */
export type SourceEvent = Exclude<Event, { type: "deadline.missed" }>;

/** The next event of a conversation, with what several rules want to know about it. */
export interface Step {
  readonly event: SourceEvent;
  /** The words of a message that has any; null for every other event. */
  readonly text: Passage | null;
  /** A message of an agent or supervisor, as a reply with its context. */
  readonly reply: ReplyView | null;
  /** A message of the customer, whatever it holds. */
  readonly isCustomerMessage: boolean;
}

/** A reply that is not sent yet. */
export interface Draft {
  readonly reply: ReplyView;
  readonly now: number;
  readonly isClosing: boolean;
  readonly role: "agent" | "supervisor" | "bot";
}

/** What is still open. */
export interface Owed {
  readonly anchorSeq: number;
  readonly dueAt?: number;
  readonly orderId?: string;
}

/**
 * A rule in one conversation. It reports a finding when nothing that may still come can change it, and never takes one
 * back; so whoever pushes one event at a time and whoever audits the whole record hear the same. Costs of `push` do not
 * grow with the conversation.
 */
export interface Machine<Id extends string = string> {
  push(step: Step, report: ReportAt<Id>): void;
  owed?(): readonly Owed[];
  /** What the rule says of a draft, beyond its reply check. Changes nothing. */
  draft?(draft: Draft, report: Report<Id>): void;
  /** What the end of the record decides. */
  end?(report: ReportAt<Id>): void;
}
