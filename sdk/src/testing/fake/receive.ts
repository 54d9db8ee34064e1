import { closeCodes, parseUp, type UpFrame } from "../../protocol/index.ts";
import { announceRow, openNew } from "./append.ts";
import { announcePresence, greet } from "./greet.ts";
import { inboxRow } from "./inbox.ts";
import { refusal, refuse } from "./refusal.ts";
import { eventsFor, headFor, profileOf, stateFor } from "./view.ts";
import {
  type FakeConnection,
  isClosed,
  openConversationOf,
  participantOf,
  type Speaker,
  visibleTo,
  type World,
} from "./world.ts";
import { introduce, write } from "./write.ts";

/** So many frames in a row that cannot be understood, and the socket is closed. */
const BAD_FRAMES = 10;
/** The same for frames above the rate limit. */
const TOO_FAST = 100;

/** Closed conversations that a whole inbox ends with. */
const CLOSED_ROWS = 200;

/** One text frame from a client: parsed, held to the limits, handled. */
export function receive(world: World, connection: FakeConnection, text: string): void {
  if (new TextEncoder().encode(text).length > world.limits.frameBytes) {
    refuse(connection, undefined, refusal("frame/too-large"));
    connection.end.close(4501, closeCodes[4501].name);
    return;
  }
  const parsed = parseUp(text);
  if (!parsed.ok) {
    refuse(connection, parsed.error.id, refusal(parsed.error.code, parsed.error.message));
    if (++connection.badFrames >= BAD_FRAMES) connection.end.close(4502, closeCodes[4502].name);
    return;
  }
  connection.badFrames = 0;
  const { frame } = parsed;
  const { speaker } = connection;
  world.received.push({ from: speaker && participantOf(speaker), frame });
  const id = "id" in frame ? frame.id : undefined;
  if (frame.type !== "ping" && !speaker?.isReplay && !hasAllowance(world, connection)) {
    refuse(connection, id, { ...refusal("rate/too-fast"), retryAfterMs: 1_000 });
    if (++connection.tooFast >= TOO_FAST) connection.end.close(4004, closeCodes[4004].name);
    return;
  }
  connection.tooFast = 0;
  if (frame.type === "hello") {
    if (speaker) refuse(connection, undefined, refusal("frame/invalid", "hello was said already"));
    else greet(world, connection, frame);
    return;
  }
  if (!speaker) {
    refuse(connection, id, refusal("frame/before-hello"));
    return;
  }
  handle(world, connection, speaker, frame);
}

/** A bucket that holds three seconds' worth of frames. */
function hasAllowance(world: World, connection: FakeConnection): boolean {
  const { framesPerSecond } = world.limits;
  const { allowance } = connection;
  const refill = ((world.now() - allowance.at) / 1_000) * framesPerSecond;
  allowance.left = Math.min(3 * framesPerSecond, allowance.left + refill);
  allowance.at = world.now();
  if (allowance.left < 1) return false;
  allowance.left -= 1;
  return true;
}

function handle(
  world: World,
  connection: FakeConnection,
  speaker: Speaker,
  frame: Exclude<UpFrame, { type: "hello" }>,
): void {
  switch (frame.type) {
    case "ping": {
      const heads = [...connection.watches].flatMap((conversationId) => {
        const conversation = world.conversations.get(conversationId);
        return conversation ? [{ conversationId, head: headFor(speaker, conversation) }] : [];
      });
      connection.send({ type: "pong", at: frame.at, now: world.now(), heads });
      return;
    }
    case "open_conversation":
      if (speaker.kind !== "customer") refuse(connection, frame.id, refusal("auth/forbidden"));
      else open(world, connection, speaker, frame);
      return;
    case "watch_conversation": {
      const conversation = visibleTo(speaker, world, frame.conversationId);
      if (!conversation) {
        refuse(connection, frame.id, refusal("conversation/unknown"));
        return;
      }
      connection.watches.add(conversation.id);
      const state = stateFor(world, speaker, conversation, frame.position);
      connection.send({ type: "conversation_synced", id: frame.id, conversation: state });
      return;
    }
    case "unwatch_conversation":
      connection.watches.delete(frame.conversationId);
      return;
    case "load_history": {
      const conversation = visibleTo(speaker, world, frame.conversationId);
      if (!conversation) {
        refuse(connection, frame.id, refusal("conversation/unknown"));
        return;
      }
      const earlier = eventsFor(speaker, conversation).filter((event) => event.seq < frame.before);
      const events = earlier.slice(-world.limits.pageSize);
      const { id, conversationId } = frame;
      const hasEarlier = earlier.length > events.length;
      connection.send({ type: "history_loaded", id, conversationId, events, hasEarlier });
      return;
    }
    case "watch_inbox": {
      if (speaker.kind !== "staff") {
        refuse(connection, frame.id, refusal("auth/forbidden"));
        return;
      }
      connection.watchesInbox = true;
      const { since } = frame;
      const isComplete = since?.epoch !== world.epoch;
      const all = [...world.conversations.values()];
      const latestFirst = all.filter(isClosed).sort((a, b) => b.cursor - a.cursor);
      const asked = isComplete
        ? [...all.filter((one) => !isClosed(one)), ...latestFirst.slice(0, CLOSED_ROWS)]
        : all.filter((one) => one.cursor > since.cursor);
      const rows = asked.map((one) => inboxRow(world, one));
      const { epoch, cursor } = world;
      connection.send({ type: "inbox_changed", id: frame.id, epoch, cursor, isComplete, rows });
      return;
    }
    case "mark_read":
      markRead(world, connection, speaker, frame);
      return;
    case "set_typing":
      if (!visibleTo(speaker, world, frame.conversationId)) {
        refuse(connection, undefined, refusal("conversation/unknown"));
        return;
      }
      for (const other of world.connections) {
        if (other === connection || !other.watches.has(frame.conversationId)) continue;
        const { conversationId, isTyping } = frame;
        other.send({ type: "typing_changed", conversationId, from: participantOf(speaker), isTyping });
      }
      return;
    case "set_context":
      if (speaker.kind !== "customer") return;
      if (frame.cart) speaker.customer.cart = frame.cart;
      if (frame.page) speaker.customer.page = frame.page;
      if (frame.locale !== undefined) speaker.customer.locale = frame.locale;
      announceCustomer(world, speaker.customer.id);
      return;
    case "set_presence":
      if (speaker.kind !== "staff") return;
      connection.presence = frame.state;
      announcePresence(world);
      return;
    case "sign_out":
      for (const other of world.connections) {
        if (other.token === null || other.token !== connection.token) continue;
        other.end.close(4507, closeCodes[4507].name);
      }
      if (connection.token !== null) world.tokens.delete(connection.token);
      return;
    default:
      write(world, connection, speaker, frame);
  }
}

function open(
  world: World,
  connection: FakeConnection,
  speaker: Extract<Speaker, { kind: "customer" }>,
  frame: Extract<UpFrame, { type: "open_conversation" }>,
): void {
  const known = world.opened.get(frame.clientConversationId);
  if (known && known.author !== speaker.customer.id) {
    refuse(connection, frame.id, refusal("message/id-taken"));
    return;
  }
  const same = known && world.conversations.get(known.conversationId);
  const conversation =
    same ??
    openConversationOf(world, speaker.customer.id) ??
    openNew(world, speaker.customer.id, frame.clientConversationId, speaker.customer.locale);
  connection.watches.add(conversation.id);
  if (frame.page) speaker.customer.page = frame.page;
  const state = stateFor(world, speaker, conversation);
  connection.send({ type: "conversation_synced", id: frame.id, conversation: state });
  introduce(world, conversation, connection);
  announceRow(world, conversation);
}

function markRead(
  world: World,
  connection: FakeConnection,
  speaker: Speaker,
  frame: Extract<UpFrame, { type: "mark_read" }>,
): void {
  const conversation = visibleTo(speaker, world, frame.conversationId);
  if (!conversation) {
    refuse(connection, undefined, refusal("conversation/unknown"));
    return;
  }
  const { role, id } = participantOf(speaker);
  const seq = Math.min(frame.seq, headFor(speaker, conversation));
  if (seq <= (conversation.reads.get(id)?.seq ?? 0)) return;
  const read = { role, id, seq };
  conversation.reads.set(id, read);
  for (const other of world.connections) {
    if (other === connection || !other.watches.has(conversation.id)) continue;
    other.send({ type: "read_changed", conversationId: conversation.id, read });
  }
}

/** Staff who watch one of this customer's conversations learn what the shop knows of them now. */
export function announceCustomer(world: World, customerId: string): void {
  const customer = world.customers.get(customerId);
  if (!customer) return;
  for (const connection of world.connections) {
    if (connection.speaker?.kind !== "staff") continue;
    for (const conversationId of connection.watches) {
      if (world.conversations.get(conversationId)?.customerId !== customerId) continue;
      connection.send({ type: "customer_changed", conversationId, customer: profileOf(customer) });
    }
  }
}
