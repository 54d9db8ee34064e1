import {
  type CloseCodeNumber,
  closeCodes,
  type ErrorCode,
  OLDEST_PROTOCOL_VERSION,
  PROTOCOL_VERSION,
  type Self,
  type UpFrameOf,
} from "../../protocol/index.ts";
import { refusal, refuse } from "./refusal.ts";
import { presenceFor, stateFor } from "./view.ts";
import {
  type FakeConnection,
  type FakeCustomer,
  type FakeMember,
  type Speaker,
  visibleTo,
  type World,
} from "./world.ts";

type Hello = UpFrameOf<"hello">;
type Refused = readonly [ErrorCode, CloseCodeNumber];

export function greet(world: World, connection: FakeConnection, hello: Hello): void {
  const found = whoSpeaks(world, hello);
  if ("refused" in found) {
    const [code, closeCode] = found.refused;
    refuse(connection, undefined, refusal(code));
    connection.end.close(closeCode, closeCodes[closeCode].name);
    return;
  }
  const { speaker, token } = found;
  connection.speaker = speaker;
  connection.token = token ?? null;
  const named = (hello.resume ?? []).flatMap((position) => {
    const conversation = visibleTo(speaker, world, position.conversationId);
    return conversation ? [{ conversation, position }] : [];
  });
  const latest =
    speaker.kind === "customer"
      ? [...world.conversations.values()].findLast((one) => one.customerId === speaker.customer.id)
      : undefined;
  const unnamed = latest && !named.some(({ conversation }) => conversation === latest) ? [latest] : [];
  for (const conversation of [...named.map((one) => one.conversation), ...unnamed]) {
    connection.watches.add(conversation.id);
  }
  connection.send({
    type: "welcome",
    protocol: PROTOCOL_VERSION,
    epoch: world.epoch,
    now: world.now(),
    heartbeatMs: world.heartbeatMs,
    shop: { name: "Test shop" },
    me: speaker.self,
    ...(token === undefined ? {} : { token }),
    limits: world.limits,
    conversations: [
      ...named.map(({ conversation, position }) => stateFor(world, speaker, conversation, position)),
      ...unnamed.map((conversation) => stateFor(world, speaker, conversation)),
    ],
  });
  if (speaker.kind === "staff") announcePresence(world);
  else connection.send(presenceFor(world, speaker));
}

export function announcePresence(world: World): void {
  for (const connection of world.connections) {
    if (connection.speaker) connection.send(presenceFor(world, connection.speaker));
  }
}

function whoSpeaks(world: World, hello: Hello): { speaker: Speaker; token?: string } | { refused: Refused } {
  if (hello.protocol < OLDEST_PROTOCOL_VERSION || hello.protocol > PROTOCOL_VERSION) {
    return { refused: ["protocol/unsupported", 4500] };
  }
  if (hello.shop !== world.shopId) return { refused: ["shop/unknown", 4506] };
  const refused: Refused = ["auth/refused", 4503];
  const { auth } = hello;
  switch (auth.kind) {
    case "anonymous": {
      const customer = addCustomer(world, {});
      return { speaker: customerSpeaker(customer), token: tokenFor(world, customer) };
    }
    case "session": {
      const known = world.tokens.get(auth.token);
      const customer = known?.kind === "customer" ? world.customers.get(known.id) : undefined;
      return customer ? { speaker: customerSpeaker(customer), token: auth.token } : { refused };
    }
    case "identity": {
      const identity = world.identities.get(auth.jwt);
      if (!identity) return { refused };
      const id = `customer-${identity.subject}`;
      const name = identity.name ?? identity.subject;
      const customer = world.customers.get(id) ?? named(world, auth.session, { id, name });
      if (auth.session !== undefined) world.tokens.delete(auth.session);
      return { speaker: customerSpeaker(customer), token: tokenFor(world, customer) };
    }
    case "member": {
      if (auth.token === undefined && world.cookieMemberId === null) return { refused: ["auth/required", 4503] };
      const known = auth.token === undefined ? undefined : world.tokens.get(auth.token);
      if (auth.token !== undefined && known?.kind !== "staff") return { refused };
      const id = known?.id ?? world.cookieMemberId;
      const member = id === null ? undefined : world.members.get(id);
      return member ? { speaker: staffSpeaker(member) } : { refused };
    }
    case "replay": {
      if (auth.key !== world.replayKey) return { refused };
      const name = auth.name ?? auth.id;
      if (auth.role === "customer") {
        const customer = world.customers.get(auth.id) ?? addCustomer(world, { id: auth.id, name });
        return { speaker: customerSpeaker(customer, true) };
      }
      const member = world.members.get(auth.id) ?? { id: auth.id, name, role: "agent" };
      world.members.set(member.id, member);
      return { speaker: staffSpeaker(member, true) };
    }
  }
}

/** A customer the shop knows of; without an id an anonymous newcomer. */
export function addCustomer(world: World, known: { id?: string; name?: string; isIdentified?: boolean }): FakeCustomer {
  const id = known.id ?? world.nextId("customer");
  const { name = "", isIdentified = false } = known;
  const customer: FakeCustomer = { id, ref: `ref-${id}`, name, isIdentified, orders: [] };
  world.customers.set(id, customer);
  return customer;
}

/** A customer whom the shop names for the first time: who wrote without a name before, or somebody new. */
function named(world: World, session: string | undefined, { id, name }: { id: string; name: string }): FakeCustomer {
  const known = session === undefined ? undefined : world.tokens.get(session);
  const before = known?.kind === "customer" ? world.customers.get(known.id) : undefined;
  if (before === undefined || before.isIdentified) return addCustomer(world, { id, name, isIdentified: true });
  const customer = { ...before, name, isIdentified: true };
  world.customers.set(before.id, customer);
  world.customers.set(id, customer);
  return customer;
}

function tokenFor(world: World, customer: FakeCustomer): string {
  const token = world.nextId("session");
  world.tokens.set(token, { kind: "customer", id: customer.id });
  return token;
}

function customerSpeaker(customer: FakeCustomer, isReplay = false): Speaker {
  const { id, name, ref } = customer;
  const self: Self = name === "" ? { id, ref, role: "customer" } : { id, ref, role: "customer", name };
  return { kind: "customer", customer, isReplay, self };
}

function staffSpeaker(member: FakeMember, isReplay = false): Speaker {
  return { kind: "staff", member, isReplay, self: { id: member.id, role: member.role, name: member.name } };
}
