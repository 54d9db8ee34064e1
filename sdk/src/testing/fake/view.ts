import {
  asCustomerSees,
  type ConversationState,
  type CustomerProfile,
  type DownFrame,
  type Event,
  type InboxRow,
  type Person,
} from "../../protocol/index.ts";
import { type FakeConversation, type FakeCustomer, isClosed, type Speaker, type World } from "./world.ts";

/** The events as this speaker may see them, oldest first. */
export function eventsFor(speaker: Speaker, conversation: FakeConversation): Event[] {
  if (speaker.kind === "staff") return conversation.events;
  return conversation.events.map(asCustomerSees).filter((event) => event !== null);
}

/** The last seq this speaker may see, 0 for none. */
export function headFor(speaker: Speaker, conversation: FakeConversation): number {
  return eventsFor(speaker, conversation).at(-1)?.seq ?? 0;
}

/** The seq before `seq` that this speaker may see, 0 for none. */
export function prevFor(speaker: Speaker, conversation: FakeConversation, seq: number): number {
  return eventsFor(speaker, conversation).findLast((event) => event.seq < seq)?.seq ?? 0;
}

/** The conversation for one reader: what came after their position if it is of this log, otherwise the latest page. */
export function stateFor(
  world: World,
  speaker: Speaker,
  conversation: FakeConversation,
  position?: { readonly epoch: string; readonly seq: number },
): ConversationState {
  const events = eventsFor(speaker, conversation);
  const head = headFor(speaker, conversation);
  const recovered = position !== undefined && position.epoch === world.epoch && position.seq <= head;
  const shown = recovered ? events.filter((event) => event.seq > position.seq) : events.slice(-world.limits.pageSize);
  const first = shown[0]?.seq ?? head + 1;
  const customer = world.customers.get(conversation.customerId);
  return {
    conversationId: conversation.id,
    epoch: world.epoch,
    head,
    recovered,
    events: shown,
    hasEarlier: events.some((event) => event.seq < first),
    isClosed: isClosed(conversation),
    reads: [...conversation.reads.values()],
    people: peopleOf(conversation, customer),
    ...(speaker.kind === "staff" && customer ? { customer: profileOf(customer) } : {}),
  };
}

export function profileOf(customer: FakeCustomer): CustomerProfile {
  const { id, name, isIdentified, locale, page, cart, orders } = customer;
  return {
    id,
    name,
    isIdentified,
    orders,
    ...(locale === undefined ? {} : { locale }),
    ...(page ? { page } : {}),
    ...(cart ? { cart } : {}),
  };
}

function peopleOf(conversation: FakeConversation, customer: FakeCustomer | undefined): Person[] {
  const people = new Map<string, Person>();
  if (customer) people.set(customer.id, { id: customer.id, role: "customer", name: customer.name });
  for (const event of conversation.events) {
    if (event.type === "agent.assigned") {
      people.set(event.agentId, { id: event.agentId, role: event.role, name: event.name });
    }
    if (event.type === "handoff.accepted") {
      people.set(event.agentId, { id: event.agentId, role: event.from.role, name: event.name });
    }
  }
  return [...people.values()];
}

export function assigneeOf(conversation: FakeConversation): Person | undefined {
  const assigned = conversation.events.findLast((event) => event.type === "agent.assigned");
  return assigned && { id: assigned.agentId, role: assigned.role, name: assigned.name };
}

/** The handoff that nobody has answered yet: by accepting it, taking the conversation, or writing. */
export function openHandoff(conversation: FakeConversation): InboxRow["handoff"] {
  let waiting: InboxRow["handoff"];
  for (const event of conversation.events) {
    if (event.type === "handoff.requested") {
      const { to, reason, at, seq } = event;
      if (to === "human" && waiting?.to === "supervisor") continue;
      waiting = reason === undefined ? { to, at, seq } : { to, at, seq, reason };
    } else if (event.type === "handoff.accepted") waiting = undefined;
    else if (event.type === "agent.assigned" || event.type === "message.sent") {
      const role = event.type === "agent.assigned" ? event.role : event.from.role;
      if (role === "supervisor" || (role === "agent" && waiting?.to === "human")) waiting = undefined;
    }
  }
  return waiting;
}

export function presenceFor(world: World, speaker: Speaker): DownFrame {
  const members = new Map<string, { person: Person; state: "online" | "away" }>();
  for (const { speaker: other, presence } of world.connections) {
    if (other?.kind !== "staff" || other.member.role === "bot") continue;
    const { id, name, role } = other.member;
    const state = members.get(id)?.state === "online" ? "online" : presence;
    members.set(id, { person: { id, name, role: role === "admin" ? "supervisor" : role }, state });
  }
  return {
    type: "presence_changed",
    isStaffOnline: [...members.values()].some(({ state }) => state === "online"),
    members: speaker.kind === "staff" ? [...members.values()] : [],
  };
}
