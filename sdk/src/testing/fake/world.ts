import type {
  Cart,
  DownFrame,
  Event,
  Finding,
  Order,
  Page,
  Participant,
  ReadMark,
  Self,
  UpFrame,
} from "../../protocol/index.ts";
import type { RelayEnd } from "./fake-socket.ts";

export interface FakeCustomer {
  readonly id: string;
  readonly ref: string;
  name: string;
  isIdentified: boolean;
  locale?: string;
  page?: Page;
  cart?: Cart;
  orders: Order[];
}

export interface FakeMember {
  readonly id: string;
  readonly name: string;
  readonly role: "agent" | "supervisor" | "admin" | "bot";
}

export interface FakeConversation {
  readonly id: string;
  readonly customerId: string;
  readonly events: Event[];
  readonly reads: Map<string, ReadMark>;
  /** The shop's change counter when it last changed. */
  cursor: number;
}

/** Who speaks over a connection, once `hello` was accepted. */
export type Speaker = (
  | { readonly kind: "customer"; readonly self: Self; readonly customer: FakeCustomer }
  | { readonly kind: "staff"; readonly self: Self; readonly member: FakeMember }
) & { readonly isReplay: boolean };

export interface FakeConnection {
  readonly end: RelayEnd;
  /** Null until `hello` was accepted. */
  speaker: Speaker | null;
  token: string | null;
  presence: "online" | "away";
  watchesInbox: boolean;
  readonly watches: Set<string>;
  badFrames: number;
  tooFast: number;
  /** Frames that may still come, and when (ms) that was counted. */
  allowance: { left: number; at: number };
  send(frame: DownFrame): void;
}

/** What the shop's rules say of a draft; `block` holds it back. */
export interface Review {
  readonly findings: readonly Finding[];
  readonly block: boolean;
}
export type ReviewDraft = (draft: {
  readonly text: string;
  readonly conversationId: string;
  readonly events: readonly Event[];
}) => Review;

export interface Limits {
  frameBytes: number;
  textLength: number;
  framesPerSecond: number;
  pageSize: number;
}

/** Everything the fake relay knows; plain data that the handlers share. */
export interface World {
  readonly shopId: string;
  epoch: string;
  readonly heartbeatMs: number;
  readonly limits: Limits;
  readonly now: () => number;
  readonly customers: Map<string, FakeCustomer>;
  readonly members: Map<string, FakeMember>;
  /** Customers' sessions and members' logins, by token. */
  readonly tokens: Map<string, { readonly kind: "customer" | "staff"; readonly id: string }>;
  /** Customers that the shop vouches for, by the JWT handed out. */
  readonly identities: Map<string, { readonly subject: string; readonly name?: string }>;
  /** The member whose cookie a `member` hello without a token carries. */
  cookieMemberId: string | null;
  readonly replayKey: string;
  readonly conversations: Map<string, FakeConversation>;
  /** Results by client key: whose it was, and which event. */
  readonly keys: Map<string, { readonly author: string; readonly conversationId: string; readonly seq: number }>;
  /** Conversations by clientConversationId. */
  readonly opened: Map<string, { readonly author: string; readonly conversationId: string }>;
  readonly connections: Set<FakeConnection>;
  readonly review: ReviewDraft;
  readonly received: ReceivedFrame[];
  cursor: number;
  nextId(prefix: string): string;
}

export interface ReceivedFrame {
  readonly from: Participant | null;
  readonly frame: UpFrame;
}

/** A member with the role admin acts as a supervisor in the log. */
export function participantOf(speaker: Speaker): Participant {
  const { role, id } = speaker.self;
  return { role: role === "admin" ? "supervisor" : role, id };
}

export function isClosed(conversation: FakeConversation): boolean {
  return conversation.events.some((event) => event.type === "conversation.closed");
}

/** The customer's newest conversation that is not closed. */
export function openConversationOf(world: World, customerId: string): FakeConversation | undefined {
  return [...world.conversations.values()].findLast((one) => one.customerId === customerId && !isClosed(one));
}

/** A conversation that this speaker may read, or undefined: one of another customer does not exist for them. */
export function visibleTo(speaker: Speaker, world: World, conversationId: string): FakeConversation | undefined {
  const found = world.conversations.get(conversationId);
  if (speaker.kind === "customer" && found?.customerId !== speaker.customer.id) return undefined;
  return found;
}
