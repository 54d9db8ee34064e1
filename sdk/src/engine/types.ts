import type { Event, Finding, Fix, Severity, Span } from "../protocol/index.ts";
import type { CustomerRecord, RecordContext } from "./record.ts";

export type { Event, Finding, Fix, Severity, Span };

export type Lang = "zh" | "en";
export type RuleId = string;
/** How loud a rule is; `off` switches it off. */
export type Setting = "off" | Severity;

/**
 * What a caller without a log knows about a reply. A rule that needs a field does not apply where it is absent.
 * `waitSeconds`: how long the customer has waited for this reply.
 */
export interface ReplyContext {
  readonly firstReply?: boolean;
  readonly lastReply?: boolean;
  readonly customerText?: string;
  readonly waitSeconds?: number;
  readonly customerName?: string;
}

export interface Reply {
  readonly text: string;
  readonly lang?: Lang;
  readonly context?: ReplyContext;
}

export interface Conversation {
  readonly lang?: Lang;
  readonly events: readonly Event[];
}

/** What is still open in a conversation: an answer, an address to be read back, a farewell… `dueAt` in ms since the epoch. */
export interface Duty {
  readonly ruleId: RuleId;
  readonly anchorSeq: number;
  readonly dueAt?: number;
  /** The order it is about, where it is about one. */
  readonly orderId?: string;
}

export interface DraftOptions {
  /** The time the draft would be sent, ms since the epoch. */
  readonly now: number;
  /** It is sent with "send and close". */
  readonly closing?: boolean;
  /** Who would send it. Default agent: what only an agent may not say is no finding in a supervisor's draft. */
  readonly role?: "agent" | "supervisor" | "bot";
}

/** The same verdicts as `audit`, one event at a time. */
export interface Watch {
  /** Takes the next event of the log; returns only findings that can no longer change, possibly anchored at earlier events. */
  push(event: Event): Finding[];
  /** What the conversation still owes the customer. */
  owed(): Duty[];
  /** What the rules say of a reply that is not sent yet, in this conversation. Changes nothing. */
  draft(text: string, options: DraftOptions): Finding[];
  /** What the end of the record decides. */
  end(): Finding[];
}

/** What a rule judges: replies, conversations, both of them, or customer records. */
export type Level = "reply" | "conversation" | "both" | "record";

/** A rule of a checker, as a settings page lists it; plain data. */
export interface RuleListing {
  readonly id: RuleId;
  /** How loud it is here. */
  readonly setting: Setting;
  /** What it is about: form, tone, duty or time. */
  readonly type: string;
  readonly description: string;
  /** How loud it is by itself. */
  readonly severity: Severity;
  readonly version: string;
  readonly source: string;
  readonly langs: readonly Lang[];
  /** Which inputs it judges. */
  readonly level: Level;
  readonly options: readonly OptionListing[];
}

export interface OptionListing {
  readonly name: string;
  readonly default: unknown;
  /** What is set here. */
  readonly value: unknown;
  readonly doc: string;
  /** What a value has to be. */
  readonly expected: string;
}

export interface Checker {
  /** Every rule it knows, also those that are off, for a settings page. */
  readonly rules: readonly RuleListing[];
  /** For callers without a log; pure and synchronous. */
  checkReply(reply: Reply): Finding[];
  /** A whole conversation. */
  audit(conversation: Conversation): Finding[];
  watch(options?: { lang?: Lang }): Watch;
  /** One customer record, beside what it was before and the records of other customers; several findings a rule. */
  checkRecord(record: CustomerRecord, context?: RecordContext): Finding[];
}
