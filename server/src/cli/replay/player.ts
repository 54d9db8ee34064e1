import { type Command, createRequests } from "@qin/sdk/client";
import type { Event, Order, Role } from "@qin/sdk/protocol";
import type { Transcript } from "@qin/sdk/transcripts";
import { createReplayClient, type Outcome, type ReplayClient, type ReplayTarget } from "./replay-client.ts";
import { placeOrder } from "./shop-api.ts";
import { type Step, stepsOf } from "./steps.ts";
import type { SentStep } from "./verify.ts";

export interface PlayerOptions extends ReplayTarget {
  /** Names this run, so that a second one opens conversations of its own. */
  readonly runId: string;
  /** Times the file's own pace; without it each step goes out as soon as the one before it is acknowledged. */
  readonly speed?: number;
}

export interface Played {
  readonly sent: readonly SentStep[];
  /** Turns that hold nothing to play. */
  readonly passedOver: number;
  readonly refused: readonly { readonly step: Step; readonly code: string }[];
  /** Ms from sending a step to its acknowledgement. */
  readonly ackMs: readonly number[];
  /** Ms from sending a message to the moment the other side has it. */
  readonly shownMs: readonly number[];
  /** Messages that the other side did not get in time. */
  readonly notShown: number;
  /** Staff-only events that came to the customer's socket. */
  readonly leaked: number;
}

const SHOWN_WITHIN_MS = 10_000;
/** A shop has several agents; the replay spreads its conversations over as many. */
const AGENTS = 20;

/** Plays one conversation: one customer client and one agent client, each step after the acknowledgement of the one before. */
export async function playTranscript(transcript: Transcript, index: number, options: PlayerOptions): Promise<Played> {
  const name = `${options.runId}-${index + 1}`;
  const agent = (index % AGENTS) + 1;
  const customer = createReplayClient(options, { role: "customer", id: `customer-${name}`, name });
  const staff = createReplayClient(options, { role: "agent", id: `agent-${agent}`, name: `Replay ${agent}` });
  try {
    const { ref } = await customer.greeted();
    await staff.greeted();
    let conversationId = await open(customer, name);
    staff.client.watch(conversationId);
    const { steps, passedOver } = stepsOf(transcript);
    const sent: SentStep[] = [];
    const refused: { step: Step; code: string }[] = [];
    const ackMs: number[] = [];
    const shownMs: number[] = [];
    let notShown = 0;
    let last = steps[0]?.at;
    for (const [position, recorded] of steps.entries()) {
      const step = ofThisRun(recorded, name);
      if (options.speed !== undefined) await pause(((step.at ?? 0) - (last ?? 0)) / options.speed);
      last = step.at ?? last;
      const [sender, other] = step.from === "customer" ? [customer, staff] : [staff, customer];
      const start = performance.now();
      const outcome = step.order
        ? await orderOutcome(options, { ref, step, order: step.order, key: `${name}-${position}`, staff })
        : await sender.send(commandOf(step), conversationId);
      if (outcome.kind === "refused") {
        refused.push({ step, code: outcome.code });
        continue;
      }
      const { event } = outcome;
      ackMs.push(performance.now() - start);
      if (event.conversationId !== conversationId) {
        conversationId = event.conversationId;
        staff.client.watch(conversationId);
      } else if (step.type === "message") {
        const at = await other.shownAt(event, SHOWN_WITHIN_MS);
        if (at === null) notShown++;
        else shownMs.push(at - start);
      }
      sent.push({ step, conversationId, seq: event.seq, eventId: event.id });
    }
    return { sent, passedOver, refused, ackMs, shownMs, notShown, leaked: customer.staffEvents };
  } finally {
    customer.client.stop();
    staff.client.stop();
  }
}

async function open(customer: ReplayClient, name: string): Promise<string> {
  const ask = createRequests(customer.client);
  const reply = await ask({ type: "open_conversation", clientConversationId: `replay-${name}` });
  if (reply.type !== "conversation_synced") throw new Error(`open_conversation was answered by ${reply.type}`);
  return reply.conversation.conversationId;
}

interface PlacedOrder {
  readonly ref: string | undefined;
  readonly step: Step;
  readonly order: Order;
  readonly key: string;
  readonly staff: ReplayClient;
}

/** Orders come from the shop's backend, as in real life; the staff end sees the event. */
async function orderOutcome(options: PlayerOptions, { ref, step, order, key, staff }: PlacedOrder): Promise<Outcome> {
  const placed = await placeOrder(options, { ref: ref ?? "", event: step.type, order, key });
  if (placed.kind === "refused") return placed;
  const isIt = (event: Event) => event.conversationId === placed.conversationId && event.seq === placed.seq;
  const seen = staff.client.conversation(placed.conversationId)?.events.find(isIt);
  if (seen) return { kind: "accepted", event: seen };
  return new Promise((resolve) => {
    const end = staff.client.on("event_added", ({ event }) => {
      if (!isIt(event)) return;
      end();
      resolve({ kind: "accepted", event });
    });
  });
}

/** An order belongs to one customer of the shop, but recordings reuse their order numbers. */
function ofThisRun(step: Step, name: string): Step {
  return step.order ? { ...step, order: { ...step.order, id: `${name}-${step.order.id}`.slice(0, 64) } } : step;
}

/** What a step says on the wire. Staff and machines speak through the agent's socket, each under its own role. */
function commandOf(step: Step): Command {
  const as = step.from === "customer" ? {} : { as: step.from satisfies Role };
  const reason = step.text ? { reason: step.text } : {};
  switch (step.type) {
    case "handoff.requested":
      return { type: "request_handoff", to: isStaff(step.from) ? "supervisor" : "human", ...reason, ...as };
    case "handoff.accepted":
      return { type: "accept_handoff", ...as };
    case "note.added":
      return { type: "add_note", text: step.text || "–", ...as };
    case "conversation.closed":
      return { type: "close_conversation", ...as };
    default:
      return { type: "send_message", content: { kind: "text", text: step.text ?? "" }, ...as };
  }
}

function isStaff(speaker: Role): boolean {
  return speaker === "agent" || speaker === "supervisor";
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
