import type { ErrorCode, EventDraft, Participant, UpFrame } from "@qin/sdk/protocol";
import { clientKey } from "../store/client-key.ts";
import type { AppendCommand, AppendResult, ConversationRecord } from "../store/store.ts";
import { type RefusalDetails, refuse } from "./refuse.ts";
import type { Relay } from "./relay.ts";
import type { Session } from "./session.ts";
import { findConversation, readConversation } from "./watching.ts";
import { write } from "./write.ts";

/** Frames that put events into a conversation that is there already. */
export type WritingFrame = Extract<UpFrame, { readonly clientMessageId: string }>;

/** What a frame adds to the log, or why it does not, decided from the conversation as it stands. */
export type Decision = Addition | Refusal;

interface Addition {
  readonly author: Participant;
  readonly events: readonly EventDraft[];
  /** Which of `events` answers the frame; default the last. */
  readonly mainEvent?: number;
  /** Default true: refused in a closed conversation. */
  readonly needsOpen?: boolean;
  /** It holds only while nothing else has happened; otherwise it is decided again. */
  readonly dependsOnHead?: boolean;
}

interface Refusal {
  readonly refused: ErrorCode;
  readonly details?: RefusalDetails;
}

export type Decide = (record: ConversationRecord) => Decision | Promise<Decision>;

/** How often something may happen in between before the client is asked to send again. */
const MAX_DECISIONS = 10;
/** No conversation has this head: a command that expects it stores nothing, but is still recognised as a repeat. */
const NO_HEAD = -1;

/**
 * Finds the conversation, lets `decide` say what the frame adds to it, and commits that. A frame that would be refused now
 * but was stored before is answered with its first result, as every repeat is.
 */
export function recordEvent(relay: Relay, session: Session, frame: WritingFrame, decide: Decide): void | Promise<void> {
  const record = findConversation(relay, session, frame.conversationId);
  if (record instanceof Promise) return record.then((found) => decideOn(relay, session, frame, decide, found));
  return decideOn(relay, session, frame, decide, record);
}

function decideOn(
  relay: Relay,
  session: Session,
  frame: WritingFrame,
  decide: Decide,
  record: ConversationRecord | null,
): void | Promise<void> {
  if (record === null) {
    refuse(session, "conversation/unknown", { id: frame.id });
    return;
  }
  const decision = decide(record);
  if (decision instanceof Promise || "refused" in decision || decision.dependsOnHead === true) {
    return settle(relay, session, frame, decide, record, decision);
  }
  void commitAddition(relay, session, frame, record, decision);
}

async function settle(
  relay: Relay,
  session: Session,
  frame: WritingFrame,
  decide: Decide,
  first: ConversationRecord,
  decided: Decision | Promise<Decision>,
): Promise<void> {
  let record = first;
  let decision = await decided;
  for (let decisions = 1; ; decisions++) {
    if ("refused" in decision) return refuseUnlessRepeat(relay, session, frame, record, decision);
    const written = commitAddition(relay, session, frame, record, decision);
    if (decision.dependsOnHead !== true) return;
    const result = await written;
    if (result?.status !== "refused" || result.code !== "stale") return;
    const latest = decisions < MAX_DECISIONS ? await readConversation(relay, session, frame.conversationId) : null;
    if (latest === null) {
      refuse(session, "store/unavailable", { id: frame.id, message: "the conversation changes too fast; send again" });
      return;
    }
    record = latest;
    decision = await decide(record);
  }
}

function commitAddition(
  relay: Relay,
  session: Session,
  frame: WritingFrame,
  record: ConversationRecord,
  addition: Addition,
): Promise<AppendResult | null> {
  const { author, events, mainEvent, needsOpen, dependsOnHead } = addition;
  const command: AppendCommand = {
    shopId: record.shopId,
    target: { conversationId: record.conversationId },
    key: clientKey(frame.clientMessageId),
    author,
    receivedAt: relay.context.now(),
    events,
    ...(mainEvent === undefined ? {} : { mainEvent }),
    ...(needsOpen === undefined ? {} : { needsOpen }),
    ...(dependsOnHead === true ? { expectHead: record.head } : {}),
  };
  return write(relay, session, frame.id, command, dependsOnHead === true ? staleIsTheirs : undefined);
}

const staleIsTheirs = { unanswered: "stale" } as const;

async function refuseUnlessRepeat(
  relay: Relay,
  session: Session,
  frame: WritingFrame,
  record: ConversationRecord,
  refusal: Refusal,
): Promise<void> {
  const author = session.participant;
  const probe: AppendCommand = {
    shopId: record.shopId,
    target: { conversationId: record.conversationId },
    key: clientKey(frame.clientMessageId),
    author,
    receivedAt: relay.context.now(),
    events: [{ type: "note.added", audience: "staff", from: author, text: "never stored" }],
    needsOpen: false,
    expectHead: NO_HEAD,
  };
  const result = await write(relay, session, frame.id, probe, staleIsTheirs);
  if (result?.status === "refused" && result.code === "stale") {
    refuse(session, refusal.refused, { ...refusal.details, id: frame.id });
  }
}
