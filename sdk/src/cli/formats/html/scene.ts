import type { Event, Severity } from "../../../engine/types.ts";
import type { Opinion } from "../../../judge/types.ts";
import type { EventType, Role } from "../../../protocol/index.ts";
import type { AuditedConversation } from "../../formatter.ts";
import { type Evidence, evidenceOf, placeOf, wordsOf } from "../evidence.ts";
import { loudest, noCounts, WEIGHTS } from "./counts.ts";
import { excerpt, type Piece } from "./excerpt.ts";

/** One line of a scene: what somebody said, or what happened. */
export interface SceneLine {
  readonly role: Role;
  readonly name: string;
  readonly at: number | null;
  readonly type: EventType;
  readonly pieces: readonly Piece[];
  /** A line that findings are about. */
  readonly isAnchor: boolean;
}

export interface Note {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly opinion: Opinion | null;
  /** Why somebody accepts it; null where nobody does. */
  readonly accepted: string | null;
}

/** What is shown of one place of a conversation: a few lines of it, and what the rules say. */
export interface Scene {
  readonly severity: Severity;
  readonly lines: readonly SceneLine[];
  readonly notes: readonly Note[];
}

const SCENES = 4;
const LINES = 4;
const NOTES = 8;
const NAME_LENGTH = 80;
const MESSAGE_LENGTH = 400;

/**
 * The weightiest scenes of a conversation in its order, cut to a size that can be kept. A question and its answer are
 * one scene, whichever of them the findings are about.
 */
export function scenesOf(audited: AuditedConversation): Scene[] {
  const byReply = Map.groupBy(evidenceOf(audited), ({ event }) => replyPlace(audited.events, event));
  return [...byReply]
    .toSorted(([a, left], [b, right]) => weightOf(right) - weightOf(left) || a - b)
    .slice(0, SCENES)
    .toSorted(([a], [b]) => a - b)
    .map(([place, evidence]) => sceneOf(audited, place, evidence));
}

/** Where the reply is that a place is about: itself, or the next one; −1 where there is none. */
function replyPlace(events: readonly Event[], event: Event | null): number {
  if (event === null) return -1;
  const place = placeOf(events, event.seq);
  return isStaff(event) ? place : events.findIndex((later, index) => index > place && isStaff(later) && isSaid(later));
}

function weightOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { finding }) => sum + (finding.suppressed ? 0 : WEIGHTS[finding.severity]), 0);
}

function sceneOf(audited: AuditedConversation, reply: number, evidence: readonly Evidence[]): Scene {
  const counts = noCounts();
  for (const { finding } of evidence) counts[finding.severity]++;
  const loud = evidence.toSorted((a, b) => WEIGHTS[b.finding.severity] - WEIGHTS[a.finding.severity]);
  return {
    severity: loudest(counts),
    lines: linesOf(audited, reply, evidence),
    notes: loud.slice(0, NOTES).map(noteOf),
  };
}

function noteOf({ finding, opinion }: Evidence): Note {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message.slice(0, MESSAGE_LENGTH),
    opinion,
    accepted: finding.suppressed?.reason ?? null,
  };
}

/** What the findings are about, what was said right before, and the reply; without that nobody can judge the place. */
function linesOf({ events, isTimed }: AuditedConversation, reply: number, evidence: readonly Evidence[]): SceneLine[] {
  const bySeq = Map.groupBy(evidence, ({ event }) => event?.seq);
  const anchors = new Set(evidence.flatMap(({ event }) => (event === null ? [] : [placeOf(events, event.seq)])));
  const shown = new Set([...anchors].toSorted((a, b) => a - b).slice(0, LINES));
  if (reply >= 0) {
    shown.add(reply);
    const before = events.slice(0, reply).findLastIndex(isSaid);
    if (shown.size === 1 && before >= 0) shown.add(before);
  }
  return [...shown]
    .toSorted((a, b) => a - b)
    .flatMap((place) => {
      const event = events[place];
      if (event === undefined) return [];
      const marks = (bySeq.get(event.seq) ?? []).flatMap(({ finding: { span, severity } }) =>
        span ? [{ span, severity }] : [],
      );
      return [lineOf(event, isTimed, excerpt(wordsOf(event), marks), anchors.has(place))];
    });
}

function lineOf({ from, at, type }: Event, isTimed: boolean, pieces: readonly Piece[], isAnchor: boolean): SceneLine {
  const name = from.id === from.role ? "" : from.id.slice(0, NAME_LENGTH);
  return { role: from.role, name, at: isTimed ? at : null, type, pieces, isAnchor };
}

function isSaid(event: Event): boolean {
  return wordsOf(event).trim() !== "";
}

function isStaff({ from: { role } }: Event): boolean {
  return role === "agent" || role === "supervisor" || role === "bot";
}
