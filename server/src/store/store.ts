import type {
  Cart,
  CustomerProfile,
  Event,
  EventDraft,
  InboxRow,
  Order,
  Page,
  Participant,
  ReadMark,
} from "@qin/sdk/protocol";

/**
 * Where the log lives. One contract suite (contract.ts) runs against every implementation.
 * All methods reject with a StoreError (`store/unavailable`, with its cause) when the store cannot be reached or written;
 * nothing is half done then.
 */
export interface Store {
  /** Names this log. A restored backup gets a new one, so that no client resumes into a past that did not happen. */
  readonly epoch: string;

  /**
   * Writes many commands in one transaction, made durable before the promise resolves. One result per command, in order.
   * A refused command changes nothing and never fails its neighbours.
   */
  append(commands: readonly AppendCommand[]): Promise<AppendResult[]>;

  conversation(shopId: string, conversationId: string): Promise<ConversationRecord | null>;
  /** The customer's newest conversation that is not closed. */
  openConversationOf(shopId: string, customerId: string): Promise<ConversationRecord | null>;
  /** The customer's newest conversation, closed or not: what a reloaded page shows. */
  latestConversationOf(shopId: string, customerId: string): Promise<ConversationRecord | null>;
  /** When the customer's nth newest conversation was opened, ms since the epoch; 1 is the newest. Null when they have fewer. */
  openedAt(shopId: string, customerId: string, nth: number): Promise<number | null>;
  /** Events in the order of `seq`; `viewer: 'customer'` leaves out staff-only events (not yet staff-only fields). */
  events(query: EventQuery): Promise<Event[]>;
  /** The last seq of each conversation, for all and for a customer's eyes. */
  heads(shopId: string, conversationIds: readonly string[]): Promise<Heads[]>;

  /** Open conversations, or those changed since the cursor (closed ones too, so that they can be taken off). */
  inbox(shopId: string, since?: number): Promise<{ cursor: number; rows: InboxRow[] }>;

  /** Those that closed last, the latest first. */
  recentlyClosed(shopId: string, limit: number): Promise<InboxRow[]>;

  /** Read marks only grow: a lower seq than stored returns the stored one. */
  markRead(shopId: string, conversationId: string, mark: ReadMark): Promise<ReadMark>;
  reads(shopId: string, conversationId: string): Promise<ReadMark[]>;

  /** Deadlines with `dueAt` before `until` (ms), the earliest first; one that was met or fired is not among them. */
  deadlines(until: number, limit: number): Promise<StoredDeadline[]>;
  /** When the next deadline falls due, ms since the epoch. */
  nextDeadlineAt(): Promise<number | null>;

  readonly shops: ShopStore;
  readonly customers: CustomerStore;
  readonly members: MemberStore;
  readonly sessions: SessionStore;
  readonly apiKeys: ApiKeyStore;
  readonly audit: AuditStore;
  readonly webhooks: WebhookStore;

  close(): Promise<void>;
}

/**
 * One step by one author: one or more events for one conversation, all or none.
 * In the transaction: duplicates by (shopId, key) are found first, then the guards, then `seq` and `at` are given.
 */
export interface AppendCommand {
  readonly shopId: string;
  /** An existing conversation, or one to be opened by this command. */
  readonly target: { readonly conversationId: string } | { readonly open: NewConversation };
  /** Where the target turns out to be closed: open this one instead, and report `movedFrom`. */
  readonly orOpen?: NewConversation;
  /** Unique per shop: the client's key, or one made from (conversation, kind, anchorSeq) for a deadline. Null for none. */
  readonly key: string | null;
  /** A repeat of `key` by the same author is a duplicate; by another it is refused `message/id-taken`. */
  readonly author: Participant;
  /** The relay's clock at receipt; the store makes `at = max(receivedAt, previous event's at)`. */
  readonly receivedAt: number;
  readonly events: readonly EventDraft[];
  /** Which of `events` the author is told about, as the answer; default the last. */
  readonly mainEvent?: number;
  /** Refused `conversation/closed` when the target is closed (and no `orOpen`). Default true. */
  readonly needsOpen?: boolean;
  /** Refused with `stale` unless this is the conversation's head: what was decided from the log still holds. */
  readonly expectHead?: number;
}

export interface NewConversation {
  readonly conversationId: string;
  /** Unique per shop: opening it twice is the same conversation. */
  readonly clientConversationId: string;
  readonly customerId: string;
  /** The `conversation.opened` event and whatever else comes before the command's own events. */
  readonly events: readonly EventDraft[];
}

export type AppendResult =
  | {
      readonly status: "stored";
      /** Every event written, in order, `conversation.opened` of a new conversation included. */
      readonly events: readonly StoredEvent[];
      readonly main: StoredEvent;
      readonly record: ConversationRecord;
      /** The closed conversation that this was meant for. */
      readonly movedFrom?: string;
    }
  | {
      readonly status: "duplicate";
      readonly main: StoredEvent;
      readonly record: ConversationRecord;
      readonly movedFrom?: string;
    }
  | {
      readonly status: "refused";
      readonly code: "conversation/unknown" | "conversation/closed" | "message/id-taken" | "stale";
    };

export interface StoredEvent {
  readonly event: Event;
  /** The seq of the event before it that staff may see: always `seq - 1`. */
  readonly prev: number;
  /** The same for a customer, for whom staff-only events do not exist. */
  readonly customerPrev: number;
}

export interface ConversationRecord {
  readonly shopId: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly head: number;
  /** The last seq that the customer may see. */
  readonly customerHead: number;
  readonly isClosed: boolean;
  /** A fold over the log, kept as a cache: see inbox/fold.ts. */
  readonly row: InboxRow;
  /** The shop's change counter when this row last changed. */
  readonly cursor: number;
}

export interface EventQuery {
  readonly shopId: string;
  readonly conversationId: string;
  readonly viewer: "staff" | "customer";
  readonly after?: number;
  readonly before?: number;
  readonly limit: number;
  /** Take the `limit` events nearest to the upper end instead of the lower. */
  readonly latest?: boolean;
}

export interface Heads {
  readonly conversationId: string;
  readonly head: number;
  readonly customerHead: number;
}

export interface StoredDeadline {
  readonly shopId: string;
  readonly conversationId: string;
  readonly kind: "response";
  readonly anchorSeq: number;
  readonly dueAt: number;
}

export interface Shop {
  readonly id: string;
  readonly name: string;
  /** Pages that may connect, as `https://shop.example`; empty means any. */
  readonly origins: readonly string[];
  readonly currency: string;
  /** Keys that sign this shop's customer tokens: pinned algorithm per key id. */
  readonly identityKeys: readonly IdentityKey[];
  /** Where the shop's own code is told of events. */
  readonly webhookUrl: string | null;
  readonly webhookSecret: string | null;
  readonly settings: ShopSettings;
}

export interface IdentityKey {
  readonly kid: string;
  readonly algorithm: "HS256" | "EdDSA" | "ES256";
  /** HS256: the secret in base64; otherwise a JWK as JSON. */
  readonly key: string;
  /** From then on it vouches for nobody, ms since the epoch; without it the key is in use. */
  readonly retiredAt?: number;
}

export interface ShopSettings {
  readonly lang: "zh" | "en" | "auto";
  readonly preset: string;
  /** What the relay does about a finding, per rule; default `record`. */
  readonly enforcement: Readonly<Record<string, "off" | "record" | "warn" | "block">>;
  /** Shop currency, major unit; default 5000. */
  readonly bulkAmount: number;
  /** Pieces; default 50. */
  readonly bulkQuantity: number;
  /** Whether customers may come without a token of the shop; default true. */
  readonly allowAnonymous?: boolean;
}

/** What something becomes, and the line about it. */
export interface Change<T> {
  readonly after: T;
  readonly entry: AuditEntry;
}

interface ShopStore {
  get(shopId: string): Promise<Shop | null>;
  list(): Promise<Shop[]>;
  put(shop: Shop, entry?: AuditEntry): Promise<void>;
  /** As `MemberStore.change`. */
  change(shopId: string, decide: (now: Shop) => Change<Shop> | null): Promise<Shop | null>;
}

export interface Customer {
  readonly shopId: string;
  readonly id: string;
  /** The opaque name a shop's backend may use. */
  readonly ref: string;
  /** The `sub` of the shop's own token; null while anonymous. */
  readonly subject: string | null;
  readonly name: string;
  readonly locale: string | null;
  readonly page: Page | null;
  readonly cart: Cart | null;
  readonly createdAt: number;
}

/** Where a customer is and what they are about to buy, as their browser says. */
export interface CustomerContext {
  readonly cart?: Cart | undefined;
  readonly page?: Page | undefined;
  readonly locale?: string | undefined;
}

export interface CustomerStore {
  get(shopId: string, customerId: string): Promise<Customer | null>;
  byRef(shopId: string, ref: string): Promise<Customer | null>;
  bySubject(shopId: string, subject: string): Promise<Customer | null>;
  /** False where the customer has another subject already: then nothing of them changes. */
  put(customer: Customer): Promise<boolean>;
  /** What the page tells, and nothing else of them; what is left out stays. False where there is no such customer. */
  setContext(shopId: string, customerId: string, context: CustomerContext): Promise<boolean>;
  /** Orders as the shop's backend last reported them, newest first. `append` keeps the order of every order event here. */
  orders(shopId: string, customerId: string): Promise<Order[]>;
  putOrder(shopId: string, customerId: string, order: Order, at: number): Promise<void>;
  /** Whose order it is. */
  ownerOfOrder(shopId: string, orderId: string): Promise<string | null>;
  profile(shopId: string, customerId: string): Promise<CustomerProfile | null>;
}

export type MemberRole = "agent" | "supervisor" | "admin";
export interface Member {
  readonly shopId: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: MemberRole;
  /** argon2id, in the PHC string format. */
  readonly passwordHash: string;
  /** From then on they can neither log in nor do anything, ms since the epoch; null while they may. */
  readonly disabledAt: number | null;
}
interface MemberStore {
  get(shopId: string, memberId: string): Promise<Member | null>;
  byEmail(email: string): Promise<Member | null>;
  list(shopId: string): Promise<Member[]>;
  put(member: Member, entry?: AuditEntry): Promise<void>;
  /**
   * Reads, decides and writes in one step: of two changes at once neither undoes the other. `decide` may be asked more than
   * once and must not throw; its null, and a member who is not there, change nothing and are answered with null.
   */
  change(
    shopId: string,
    memberId: string,
    decide: (now: Member, all: readonly Member[]) => Change<Member> | null,
  ): Promise<Member | null>;
}

/** A login of a member or a customer. Only a hash of its token is stored. */
export interface Session {
  readonly tokenHash: string;
  readonly shopId: string;
  readonly subject: { readonly kind: "member" | "customer"; readonly id: string };
  readonly createdAt: number;
  readonly expiresAt: number;
}
export interface SessionStore {
  get(tokenHash: string): Promise<Session | null>;
  /** Also forgets what the same person has left that had ended when this one began: a shop's customers bring a new token often. */
  put(session: Session): Promise<void>;
  /** Lets one live on until `expiresAt`; false where it has been revoked meanwhile, which stays so. */
  renew(tokenHash: string, expiresAt: number): Promise<boolean>;
  /** Revokes one. */
  remove(tokenHash: string): Promise<void>;
  /** Revokes all of a customer or member; returns the hashes, so that their sockets can be closed. */
  removeOf(shopId: string, subject: Session["subject"]): Promise<string[]>;
}

/** What an API key may be made for: to report orders, read logs, sign customers out, play transcripts. */
export const apiScopes = ["orders", "conversations", "customers", "replay"] as const;
export type ApiScope = (typeof apiScopes)[number];
export interface ApiKey {
  readonly keyHash: string;
  readonly shopId: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly createdAt: number;
}
export interface ApiKeyStore {
  get(keyHash: string): Promise<ApiKey | null>;
  /** The oldest first. */
  list(shopId: string): Promise<ApiKey[]>;
  put(key: ApiKey, entry?: AuditEntry): Promise<void>;
  /** Revokes one of this shop; false where it has none of this hash. */
  remove(shopId: string, keyHash: string, entry?: AuditEntry): Promise<boolean>;
}

/**
 * Who changed what of a shop's access, and when. Never holds a secret. A change that is handed an entry writes it in the
 * same transaction: there is neither without the other.
 */
export interface AuditEntry {
  readonly shopId: string;
  readonly id: string;
  readonly at: number;
  /** A member, or whoever works at the machine with `qin`. */
  readonly who: { readonly kind: "member" | "operator"; readonly id: string };
  /** As `member.created`. */
  readonly action: string;
  /** The name of what was changed. */
  readonly target: string;
  /** What it was changed to. */
  readonly detail: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}
/** Where a page of the audit log ended. */
export type AuditPosition = Pick<AuditEntry, "at" | "id">;
interface AuditStore {
  /** The newest first, older than `before`. */
  list(shopId: string, limit: number, before?: AuditPosition): Promise<AuditEntry[]>;
}

/** A webhook that waits to be delivered; written in the same transaction as the event that caused it. */
export interface WebhookDelivery {
  readonly id: string;
  readonly shopId: string;
  readonly type: string;
  readonly body: string;
  readonly attempts: number;
  /** Ms since the epoch; null once it is dead. */
  readonly nextAttemptAt: number | null;
}
interface WebhookStore {
  /**
   * Takes deliveries that are due at `now`, `limit` at most, those that wait longest: until `until` nobody else gets them. Then
   * they are due again, in case whoever took them is no more.
   */
  claim(now: number, until: number, limit: number): Promise<WebhookDelivery[]>;
  /** Gives back what was claimed and not tried: due again at `at`. */
  release(id: string, at: number): Promise<void>;
  /** When the next attempt is due, or a claim runs out, ms since the epoch. */
  nextAttemptAt(): Promise<number | null>;
  /** What has not been delivered: still to be tried, and given up. */
  backlog(): Promise<{ waiting: number; dead: number }>;
  delivered(id: string): Promise<void>;
  failed(id: string, error: string, nextAttemptAt: number | null): Promise<void>;
}
