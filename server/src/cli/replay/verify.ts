import { type Event, textOf } from "@qin/sdk/protocol";
import type { Step } from "./steps.ts";

/** A step that the relay acknowledged, and the place in the log that it was given. */
export interface SentStep {
  readonly step: Step;
  readonly conversationId: string;
  readonly seq: number;
  readonly eventId: string;
}

export interface Verdict {
  readonly problems: readonly string[];
  /** The stored event of each sent step, in the order of the file; null where it is not there. */
  readonly matched: readonly (Event | null)[];
}

/**
 * Holds what was stored against what was sent: every step once, in the file's order, word for word.
 * Events that the relay adds by itself (opening, assignment, deadlines) are no step of the file and are passed over.
 */
export function verifyStored(sent: readonly SentStep[], stored: ReadonlyMap<string, readonly Event[]>): Verdict {
  const problems: string[] = [];
  const matched: (Event | null)[] = [];
  for (const [conversationId, events] of stored) {
    const holes = events.findIndex((event, index) => event.seq !== index + 1);
    if (holes >= 0) problems.push(`${conversationId}: seq has a hole or a double at position ${holes + 1}`);
    const sentHere = sent.filter((one) => one.conversationId === conversationId && one.step.type === "message").length;
    const storedHere = events.filter((one) => one.type === "message.sent").length;
    if (sentHere !== storedHere) problems.push(`${conversationId}: ${sentHere} messages sent, ${storedHere} stored`);
  }
  const lastSeq = new Map<string, number>();
  for (const one of sent) {
    const event = stored.get(one.conversationId)?.[one.seq - 1];
    if (!event || event.id !== one.eventId) {
      problems.push(`${one.conversationId}: seq ${one.seq} is not what was acknowledged`);
      matched.push(null);
      continue;
    }
    if (one.seq <= (lastSeq.get(one.conversationId) ?? 0)) {
      problems.push(`${one.conversationId}: seq ${one.seq} is not behind the step before it`);
    }
    lastSeq.set(one.conversationId, one.seq);
    if (!isSame(one.step, event)) problems.push(`${one.conversationId}: seq ${one.seq} differs from what was sent`);
    matched.push(event);
  }
  return { problems, matched };
}

function isSame(step: Step, event: Event): boolean {
  switch (event.type) {
    case "message.sent":
      return step.type === "message" && event.from.role === step.from && textOf(event.content) === step.text;
    case "note.added":
      return step.type === "note.added" && event.text === (step.text || "–");
    case "order.placed":
    case "order.paid":
    case "order.changed":
      return step.type === event.type && event.order.id === step.order?.id;
    default:
      return step.type === event.type;
  }
}
