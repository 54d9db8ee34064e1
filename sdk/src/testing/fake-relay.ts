/**
 * A relay in memory, for tests of anything that speaks the protocol: it passes the same suite as the real one
 * (test/protocol). No port, no timers, no disk: every step is a microtask, so `await relay.settled()` sees all of it done.
 *
 *   const relay = createFakeRelay();                        // options: shop, now, heartbeatMs, limits, review
 *   const agent = relay.addMember({ name: "Xiaoya" });      // → {id, token, …}: hello with {kind: "member", token: agent.token}
 *   relay.signIn(agent.id);                                 // …or {kind: "member"} without a token, as by a cookie
 *   const jwt = relay.identityFor("cust-7", "Mei");         // hello with {kind: "identity", jwt}
 *   const client = createClient({ url: relay.url, shop: relay.shop, WebSocket: relay.WebSocket, … });
 *   client.start();
 *   await relay.settled();
 *
 * The other side, without a socket of its own:
 *   relay.newConversation({ name: "Mei" })                  // a customer opens one → conversationId
 *   relay.say(conversationId, "hello", agent)               // a member writes; without the third argument the customer does
 *   relay.append(conversationId, draft)                     // any event of the log: a note, deadline.missed, agent.assigned…
 *   relay.placeOrder(customerId or ref, order)              // as the shop's backend would; → conversationId
 *   relay.type(conversationId, agent, true)                 // typing dots
 *   relay.read(conversationId, agent)                       // reads to the head
 *
 * Trouble:
 *   relay.cut()                   every socket breaks (1006), nothing under way arrives; clients may come back at once
 *   relay.down() / relay.up()     cut, and no new socket opens until up
 *   relay.freeze() / thaw()       nothing moves and nobody is told; thaw delivers what waited
 *   relay.dropNext("accepted")    the next frame of that type, in either direction, is lost; the socket stays open
 *   relay.restart({ newEpoch })   bye and close 4000 to all; with newEpoch the log counts as another one
 *   relay.close(4504)             closes every socket with that code
 *   relay.send(frame)             any frame to everybody who was welcomed
 *
 * To look at: relay.received (every frame understood, with who sent it), relay.log(conversationId) (all events),
 * relay.sockets (every socket ever made), relay.connections (how many are open).
 */
import type { SocketConstructor } from "../client/socket-like.ts";
import {
  type CloseCodeNumber,
  closeCodes,
  type DownFrame,
  type DownFrameType,
  defaultLimits,
  type Event,
  type EventDraft,
  type Order,
  parseUp,
  type UpFrameType,
} from "../protocol/index.ts";
import { announceRow, append, openNew } from "./fake/append.ts";
import { type FakeSocket, fakeWebSocket, type RelayEnd } from "./fake/fake-socket.ts";
import { addCustomer, announcePresence } from "./fake/greet.ts";
import { announceCustomer, receive } from "./fake/receive.ts";
import {
  type FakeConnection,
  type FakeConversation,
  type FakeCustomer,
  type FakeMember,
  type Limits,
  openConversationOf,
  type ReceivedFrame,
  type ReviewDraft,
  type World,
} from "./fake/world.ts";
import { introduce } from "./fake/write.ts";
import { settled } from "./fake-time.ts";

export interface FakeRelayOptions {
  /** Default "demo". */
  readonly shop?: string;
  /** The relay's clock, ms since the epoch; default Date.now. */
  readonly now?: () => number;
  /** Default 25,000. */
  readonly heartbeatMs?: number;
  readonly limits?: Partial<Limits>;
  /** What the shop's rules say of a staff reply; default nothing. */
  readonly review?: ReviewDraft;
}

export interface FakeLogin extends FakeMember {
  readonly token: string;
}

export interface FakeRelay {
  readonly url: string;
  readonly shop: string;
  readonly WebSocket: SocketConstructor;
  readonly replayKey: string;
  readonly received: readonly ReceivedFrame[];
  readonly sockets: readonly FakeSocket[];
  readonly connections: number;
  addMember(member?: { id?: string; name?: string; role?: FakeMember["role"] }): FakeLogin;
  signIn(memberId: string): void;
  identityFor(subject: string, name?: string): string;
  newConversation(customer?: { id?: string; name?: string }): string;
  say(conversationId: string, text: string, member?: FakeMember): Event;
  append(conversationId: string, draft: EventDraft): Event;
  placeOrder(customer: string, order: Order): string;
  type(conversationId: string, member: FakeMember, isTyping: boolean): void;
  read(conversationId: string, member: FakeMember): void;
  log(conversationId: string): readonly Event[];
  cut(): void;
  down(): void;
  up(): void;
  freeze(): void;
  thaw(): void;
  dropNext(type: UpFrameType | DownFrameType): void;
  restart(options?: { newEpoch?: boolean; retryAfterMs?: number }): void;
  close(code: CloseCodeNumber): void;
  send(frame: DownFrame): void;
  /** Resolves when every step that is due has been taken; what waits for a timer or a thaw is not. */
  settled(): Promise<void>;
}

export function createFakeRelay(options: FakeRelayOptions = {}): FakeRelay {
  const {
    shop = "demo",
    now = Date.now,
    heartbeatMs = 25_000,
    review = () => ({ findings: [], block: false }),
  } = options;
  let ids = 0;
  const received: ReceivedFrame[] = [];
  const world: World = {
    shopId: shop,
    epoch: "epoch-1",
    heartbeatMs,
    limits: { ...defaultLimits, ...options.limits },
    now,
    customers: new Map(),
    members: new Map(),
    tokens: new Map(),
    identities: new Map(),
    cookieMemberId: null,
    replayKey: "replay-key",
    conversations: new Map(),
    keys: new Map(),
    opened: new Map(),
    connections: new Set(),
    review,
    received,
    cursor: 0,
    nextId: (prefix) => `${prefix}-${++ids}`,
  };
  const lost: string[] = [];
  const isLost = (type: string): boolean => {
    const at = lost.indexOf(type);
    if (at >= 0) lost.splice(at, 1);
    return at >= 0;
  };
  const network = { isUp: true, isFrozen: false, connect };
  const sockets: FakeSocket[] = [];

  function connect(end: RelayEnd) {
    const connection: FakeConnection = {
      end,
      speaker: null,
      token: null,
      presence: "online",
      watchesInbox: false,
      watches: new Set(),
      badFrames: 0,
      tooFast: 0,
      allowance: { left: 3 * world.limits.framesPerSecond, at: now() },
      send: (frame) => {
        if (!isLost(frame.type)) end.send(JSON.stringify(frame));
      },
    };
    world.connections.add(connection);
    return {
      receive: (text: string) => {
        const parsed = parseUp(text);
        if (!(parsed.ok && isLost(parsed.frame.type))) receive(world, connection, text);
      },
      closed: () => {
        world.connections.delete(connection);
        if (connection.speaker?.kind === "staff") announcePresence(world);
      },
    };
  }

  function conversationOf(conversationId: string): FakeConversation {
    const found = world.conversations.get(conversationId);
    if (!found) throw new Error(`the fake relay has no conversation ${conversationId}`);
    return found;
  }

  function openFor(customer: FakeCustomer): FakeConversation {
    const open = openConversationOf(world, customer.id);
    if (open) return open;
    const opened = openNew(world, customer.id, world.nextId("opened-by-the-shop"), customer.locale);
    introduce(world, opened, null);
    announceRow(world, opened);
    return opened;
  }

  function put(conversation: FakeConversation, draft: EventDraft): Event {
    const [event] = append(world, conversation, [draft]);
    if (!event) throw new Error("one draft gives one event");
    announceRow(world, conversation);
    return event;
  }

  const everyEnd = (step: (end: RelayEnd) => void) => {
    for (const { end } of [...world.connections]) step(end);
  };

  return {
    url: "ws://relay.test/ws",
    shop,
    WebSocket: fakeWebSocket(network, sockets),
    replayKey: world.replayKey,
    received,
    sockets,
    get connections() {
      return world.connections.size;
    },
    addMember: ({ id = world.nextId("member"), name = "Xiaoya", role = "agent" } = {}) => {
      const token = world.nextId("login");
      world.members.set(id, { id, name, role });
      world.tokens.set(token, { kind: "staff", id });
      return { id, name, role, token };
    },
    signIn: (memberId) => {
      world.cookieMemberId = memberId;
    },
    identityFor: (subject, name) => {
      const jwt = world.nextId("jwt");
      world.identities.set(jwt, name === undefined ? { subject } : { subject, name });
      return jwt;
    },
    newConversation: (customer = {}) =>
      openFor((customer.id && world.customers.get(customer.id)) || addCustomer(world, customer)).id,
    say: (conversationId, text, member) => {
      const conversation = conversationOf(conversationId);
      const content = { kind: "text", text } as const;
      const from = member
        ? ({ role: member.role === "admin" ? "supervisor" : member.role, id: member.id } as const)
        : ({ role: "customer", id: conversation.customerId } as const);
      return put(conversation, { type: "message.sent", audience: "all", from, content });
    },
    append: (conversationId, draft) => put(conversationOf(conversationId), draft),
    placeOrder: (who, order) => {
      const customer = world.customers.get(who) ?? [...world.customers.values()].find(({ ref }) => ref === who);
      if (!customer) throw new Error(`the fake relay has no customer ${who}`);
      customer.orders = [order, ...customer.orders.filter(({ id }) => id !== order.id)];
      const conversation = openFor(customer);
      put(conversation, { type: "order.placed", audience: "all", from: { role: "system", id: "shop" }, order });
      announceCustomer(world, customer.id);
      return conversation.id;
    },
    type: (conversationId, { id, role }, isTyping) => {
      const from = { id, role: role === "admin" ? "supervisor" : role } as const;
      for (const connection of world.connections) {
        if (!connection.watches.has(conversationId)) continue;
        connection.send({ type: "typing_changed", conversationId, from, isTyping });
      }
    },
    read: (conversationId, { id, role }) => {
      const conversation = conversationOf(conversationId);
      const read = { id, role: role === "admin" ? "supervisor" : role, seq: conversation.events.length } as const;
      conversation.reads.set(id, read);
      for (const connection of world.connections) {
        if (connection.watches.has(conversationId)) connection.send({ type: "read_changed", conversationId, read });
      }
    },
    log: (conversationId) => conversationOf(conversationId).events,
    cut: () => everyEnd((end) => end.cut()),
    down: () => {
      network.isUp = false;
      everyEnd((end) => end.cut());
    },
    up: () => {
      network.isUp = true;
    },
    freeze: () => {
      network.isFrozen = true;
    },
    thaw: () => {
      network.isFrozen = false;
      for (const socket of sockets) socket.pump();
    },
    dropNext: (type) => {
      lost.push(type);
    },
    restart: ({ newEpoch = false, retryAfterMs = 0 } = {}) => {
      if (newEpoch) world.epoch = world.nextId("epoch");
      for (const connection of [...world.connections]) {
        connection.send({ type: "bye", reason: "restarting", retryAfterMs });
        connection.end.close(4000, closeCodes[4000].name);
      }
    },
    close: (code) => everyEnd((end) => end.close(code, closeCodes[code].name)),
    send: (frame) => {
      for (const connection of world.connections) if (connection.speaker) connection.send(frame);
    },
    settled,
  };
}
