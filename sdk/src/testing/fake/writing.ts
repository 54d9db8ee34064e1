import { type Content, type EventDraft, type Participant, textOf, type UpFrame } from "../../protocol/index.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { assigneeOf, openHandoff } from "./view.ts";
import { type FakeConversation, participantOf, type Speaker, type World } from "./world.ts";

/** Frames that put events into a log: each has a client's key and is answered by `accepted`. */
export type WritingFrame = Extract<UpFrame, { readonly clientMessageId: string }>;

/** What a frame writes, and which of it answers the sender; or why it may not. */
export type Writing = { readonly drafts: readonly EventDraft[]; readonly main: EventDraft } | Refusal;

const one = (main: EventDraft): Writing => ({ drafts: [main], main });

/** Who may send which frame at all. */
export function mayWrite(speaker: Speaker, frame: WritingFrame): boolean {
  const { role } = speaker.self;
  switch (frame.type) {
    case "confirm_address":
    case "change_address":
    case "rate_conversation":
      return role === "customer";
    case "add_note":
    case "claim_conversation":
    case "accept_handoff":
      return role !== "customer";
    case "send_message":
    case "close_conversation":
    case "request_handoff":
      return true;
  }
}

export function draftsFor(
  world: World,
  speaker: Speaker,
  conversation: FakeConversation,
  frame: WritingFrame,
): Writing {
  const asked = "as" in frame && frame.as !== undefined ? frame.as : undefined;
  if (asked && !speaker.isReplay) return refusal("auth/forbidden", "only a replay key may write in another's name");
  const from: Participant = asked ? { role: asked, id: speaker.self.id } : participantOf(speaker);
  const shared = { audience: "all", from } as const;
  switch (frame.type) {
    case "send_message":
      return message(world, speaker, conversation, frame, from);
    case "close_conversation":
      if (isClaimedByAnother(world, speaker, conversation)) return refusal("conversation/claimed");
      return one({ ...shared, type: "conversation.closed", by: from.role });
    case "request_handoff": {
      const reason = frame.reason === undefined ? {} : { reason: frame.reason };
      return one({ ...shared, type: "handoff.requested", to: frame.to, ...reason });
    }
    case "accept_handoff": {
      const waiting = openHandoff(conversation);
      if (!waiting) return refusal("handoff/none");
      if (waiting.to === "supervisor" && from.role !== "supervisor") return refusal("auth/forbidden");
      const main = acceptance(speaker, from);
      return { main, drafts: isFree(conversation) ? [main, assignment(speaker, from)] : [main] };
    }
    case "claim_conversation": {
      const assignee = assigneeOf(conversation);
      const isTheirs = assignee?.role === "supervisor" && from.role === "agent";
      if (isTheirs || isClaimedByAnother(world, speaker, conversation)) return refusal("conversation/claimed");
      const main = assignment(speaker, from);
      const answers = openHandoff(conversation)?.to === "supervisor" && from.role === "supervisor";
      return { main, drafts: answers ? [acceptance(speaker, from), main] : [main] };
    }
    case "add_note":
      return one({ audience: "staff", from, type: "note.added", text: frame.text });
    case "confirm_address":
      if (!orderOf(world, conversation, frame.orderId)) return refusal("order/unknown");
      return one({ ...shared, type: "address.confirmed", orderId: frame.orderId, address: frame.address });
    case "change_address": {
      const order = orderOf(world, conversation, frame.orderId);
      if (!order) return refusal("order/unknown");
      const previous = order.address === undefined ? {} : { previous: order.address };
      const { orderId, address } = frame;
      const main: EventDraft = { ...shared, type: "address.change-requested", orderId, address, ...previous };
      const text = `Order ${orderId}: the customer asks for another address: ${address}`;
      const note: EventDraft = { audience: "staff", from: { role: "system", id: "relay" }, type: "note.added", text };
      return { drafts: [main, note], main };
    }
    case "rate_conversation": {
      const comment = frame.comment === undefined ? {} : { comment: frame.comment };
      return one({ ...shared, type: "conversation.rated", score: frame.score, ...comment });
    }
  }
}

function message(
  world: World,
  speaker: Speaker,
  conversation: FakeConversation,
  frame: Extract<WritingFrame, { type: "send_message" }>,
  from: Participant,
): Writing {
  const { content, clientMessageId } = frame;
  const isStaff = speaker.kind === "staff";
  if (!(isStaff ? staffMaySend : customersMaySend).has(content.kind)) return refusal("message/unsupported");
  if ((frame.closing !== undefined || frame.override) && !isStaff) return refusal("auth/forbidden");
  if (frame.override && from.role !== "supervisor") return refusal("override/forbidden");
  if (isClaimedByAnother(world, speaker, conversation)) return refusal("conversation/claimed");
  if (content.kind === "address-card" && !speaker.isReplay) {
    const order = orderOf(world, conversation, content.orderId);
    if (!order || order.address !== content.address) return refusal("order/unknown");
  }
  const base = { audience: "all", from, type: "message.sent", content, clientMessageId } as const;
  if (!isStaff) return one(base);

  const { findings, block } = world.review({
    text: textOf(content),
    conversationId: conversation.id,
    events: conversation.events,
  });
  if (block && !frame.override) return { ...refusal("message/blocked"), findings };
  const main: EventDraft = {
    ...base,
    ...(findings.length > 0 ? { findings: [...findings] } : {}),
    ...(block && frame.override ? { override: { by: from.id, reason: frame.override.reason } } : {}),
  };
  const closed: EventDraft = { audience: "all", from, type: "conversation.closed", by: from.role };
  return { main, drafts: [...entering(speaker, from, conversation), main, ...(frame.closing ? [closed] : [])] };
}

/** What comes before the first word of somebody of the staff. */
function entering(speaker: Speaker, from: Participant, conversation: FakeConversation): EventDraft[] {
  const assignee = assigneeOf(conversation);
  const answers = openHandoff(conversation)?.to === "supervisor" && from.role === "supervisor";
  const takesOver = from.role === "agent" && assignee?.role === "agent" && assignee.id !== from.id;
  const takes = from.role === "bot" ? assignee === undefined : isFree(conversation) || takesOver;
  return [...(answers ? [acceptance(speaker, from)] : []), ...(takes ? [assignment(speaker, from)] : [])];
}

function isFree(conversation: FakeConversation): boolean {
  const assignee = assigneeOf(conversation);
  return assignee === undefined || assignee.role === "bot";
}

/** It is another agent's, who is connected. Supervisors may always step in. */
function isClaimedByAnother(world: World, speaker: Speaker, conversation: FakeConversation): boolean {
  const assignee = assigneeOf(conversation);
  if (speaker.isReplay || speaker.self.role !== "agent" || assignee?.role !== "agent") return false;
  if (assignee.id === speaker.self.id) return false;
  return [...world.connections].some((one) => one.speaker?.kind === "staff" && one.speaker.self.id === assignee.id);
}

function acceptance(speaker: Speaker, from: Participant): EventDraft {
  return { audience: "all", from, type: "handoff.accepted", agentId: from.id, name: nameOf(speaker) };
}

function assignment(speaker: Speaker, from: Participant): EventDraft {
  const role = from.role === "supervisor" || from.role === "bot" ? from.role : "agent";
  return { audience: "all", from, type: "agent.assigned", agentId: from.id, name: nameOf(speaker), role };
}

function nameOf(speaker: Speaker): string {
  return speaker.self.name ?? speaker.self.id;
}

function orderOf(world: World, conversation: FakeConversation, orderId: string) {
  return world.customers.get(conversation.customerId)?.orders.find(({ id }) => id === orderId);
}

const customersMaySend: ReadonlySet<Content["kind"]> = new Set(["text"]);
const staffMaySend: ReadonlySet<Content["kind"]> = new Set([
  ...(["text", "address-card", "quote-card", "product-card", "order-card", "quick-replies"] as const),
]);
