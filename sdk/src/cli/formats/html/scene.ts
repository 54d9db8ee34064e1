import type { Severity } from "../../../engine/types.ts";
import type { Opinion } from "../../../judge/types.ts";
import type { Event, EventType, Role } from "../../../protocol/index.ts";
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
  /** The line that the findings are about. */
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
  readonly seq: number;
  readonly severity: Severity;
  readonly lines: readonly SceneLine[];
  readonly notes: readonly Note[];
}

const SCENES = 6;
const NOTES = 8;

/** The weightiest scenes of a conversation in its order, cut to a size that can be kept. */
export function scenesOf(audited: AuditedConversation): Scene[] {
  const bySeq = Map.groupBy(evidenceOf(audited), ({ finding }) => finding.seq ?? 0);
  return [...bySeq]
    .toSorted(([a, left], [b, right]) => weightOf(right) - weightOf(left) || a - b)
    .slice(0, SCENES)
    .toSorted(([a], [b]) => a - b)
    .map(([seq, evidence]) => sceneOf(audited, seq, evidence));
}

function weightOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { finding }) => sum + (finding.suppressed ? 0 : WEIGHTS[finding.severity]), 0);
}

function sceneOf(audited: AuditedConversation, seq: number, evidence: readonly Evidence[]): Scene {
  const counts = noCounts();
  for (const { finding } of evidence) counts[finding.severity]++;
  const loud = evidence.toSorted((a, b) => WEIGHTS[b.finding.severity] - WEIGHTS[a.finding.severity]);
  return {
    seq,
    severity: loudest(counts),
    lines: linesOf(audited, seq, evidence),
    notes: loud.slice(0, NOTES).map(noteOf),
  };
}

function noteOf({ finding, opinion }: Evidence): Note {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message.slice(0, 400),
    opinion,
    accepted: finding.suppressed?.reason ?? null,
  };
}

/** What was asked before a reply, or what was answered after anything else; without that nobody can judge the place. */
function linesOf(audited: AuditedConversation, seq: number, evidence: readonly Evidence[]): SceneLine[] {
  const { events, isTimed } = audited;
  const place = placeOf(events, seq);
  const anchor = events[place];
  if (anchor === undefined) return [];
  const marks = evidence.flatMap(({ finding: { span, severity } }) => (span ? [{ span, severity }] : []));
  const line = (event: Event, isAnchor: boolean): SceneLine => ({
    role: event.from.role,
    name: event.from.id === event.from.role ? "" : event.from.id.slice(0, 80),
    at: isTimed ? event.at : null,
    type: event.type,
    pieces: excerpt(wordsOf(event), isAnchor ? marks : []),
    isAnchor,
  });
  const before = isStaff(anchor) ? events.slice(0, place).findLast(isSaid) : undefined;
  const after = isStaff(anchor) ? undefined : events.slice(place + 1).find((event) => isSaid(event) && isStaff(event));
  return [
    ...(before === undefined ? [] : [line(before, false)]),
    line(anchor, true),
    ...(after === undefined ? [] : [line(after, false)]),
  ];
}

function isSaid(event: Event): boolean {
  return wordsOf(event).trim() !== "";
}

function isStaff({ from: { role } }: Event): boolean {
  return role === "agent" || role === "supervisor" || role === "bot";
}
