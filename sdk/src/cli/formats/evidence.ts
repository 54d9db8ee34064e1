import type { Event, Finding } from "../../engine/types.ts";
import type { Opinion } from "../../judge/types.ts";
import { textOf } from "../../protocol/index.ts";
import type { AuditedConversation } from "../formatter.ts";

/** A finding with what it points at in its conversation. */
export interface Evidence {
  readonly finding: Finding;
  readonly opinion: Opinion | null;
  /** The event it is anchored at; null for one about nothing in particular. */
  readonly event: Event | null;
  /** The words of that event, "" where it has none. */
  readonly text: string;
  /** Whose finding it is; null where no person of the shop ever spoke. */
  readonly agent: string | null;
}

/** The findings of a conversation, in their order. */
export function evidenceOf(audited: AuditedConversation): Evidence[] {
  return audited.findings.map((finding, index) => {
    const at = finding.seq === undefined ? -1 : placeOf(audited.events, finding.seq);
    const event = audited.events[at] ?? null;
    return {
      finding,
      opinion: audited.opinions?.[index] ?? null,
      event,
      text: event === null ? "" : wordsOf(event),
      agent: agentOf(audited.events, at),
    };
  });
}

/** The words of an event, "" where it has none. */
export function wordsOf(event: Event): string {
  return event.type === "message.sent" ? textOf(event.content) : "";
}

/** Where the event of this number is. Most logs are numbered without holes, so that it is where one expects it. */
export function placeOf(events: readonly Event[], seq: number): number {
  const guess = seq - (events[0]?.seq ?? 1);
  return events[guess]?.seq === seq ? guess : events.findIndex((event) => event.seq === seq);
}

/**
 * Who has to answer for what happened at this place: the person who wrote the message, else the next one who writes
 * (a late answer is theirs who gave it), else the last one before.
 */
function agentOf(events: readonly Event[], place: number): string | null {
  for (let i = Math.max(0, place); i < events.length; i++) {
    const agent = writerOf(events[i]);
    if (agent !== null) return agent;
  }
  for (let i = Math.min(place, events.length) - 1; i >= 0; i--) {
    const agent = writerOf(events[i]);
    if (agent !== null) return agent;
  }
  return null;
}

function writerOf(event: Event | undefined): string | null {
  if (event?.type !== "message.sent") return null;
  const { role, id } = event.from;
  return role === "agent" || role === "supervisor" ? id : null;
}

/** A moment in ISO 8601, UTC; null where there is none, or none that a calendar knows. */
export function isoTime(audited: AuditedConversation, at: number | undefined): string | null {
  if (!audited.isTimed || at === undefined || !(Math.abs(at) <= 8.64e15)) return null;
  return new Date(at).toISOString();
}

/** What came of the second opinion, in words; "" where none was asked for. */
export function whyOf(opinion: Opinion | null): string {
  return opinion?.why ?? "";
}

/** Half of a pair cannot be written as UTF-8; it becomes the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
