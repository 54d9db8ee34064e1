import type { Participant, Person, ReadMark } from "@qin/sdk/protocol";
import type { ConversationRecord, StoredEvent } from "../store/store.ts";

/** What one relay node tells the others, after the store has it on disk. May be lost: `prev` and the comparison of heads heal it. */
export type BusMessage =
  | {
      readonly kind: "events";
      readonly record: ConversationRecord;
      readonly events: readonly StoredEvent[];
      /** The socket that sent it in the frame `frameId` is answered with `accepted` instead of `event_added` for the event `seq`. */
      readonly sender?: { readonly socketId: string; readonly frameId: string; readonly seq: number };
    }
  | {
      readonly kind: "read";
      readonly shopId: string;
      readonly conversationId: string;
      readonly mark: ReadMark;
      /** The socket it came from, which needs no telling. */
      readonly socketId?: string;
    }
  | {
      readonly kind: "typing";
      readonly shopId: string;
      readonly conversationId: string;
      readonly from: Participant;
      readonly isTyping: boolean;
      /** Ms since the epoch, by the relay's clock. */
      readonly at: number;
      /** The socket it came from, which needs no telling. */
      readonly socketId?: string;
    }
  | ({ readonly kind: "presence"; readonly shopId: string } & PresenceChange)
  | {
      /** Everybody of the staff who is at the publishing node: what other nodes believed of it before is forgotten. */
      readonly kind: "roster";
      readonly shopId: string;
      readonly members: readonly PresentMember[];
      /** The others are asked for theirs. */
      readonly asks: boolean;
    }
  | { readonly kind: "customer"; readonly shopId: string; readonly customerId: string; readonly conversationId: string }
  | { readonly kind: "session-revoked"; readonly shopId: string; readonly tokenHash: string }
  | {
      /** Somebody tried a password; of no shop, because they are nobody yet. */
      readonly kind: "attempt";
      readonly what: "login" | "password";
      readonly nameHash: string;
      readonly isRight: boolean;
    };

export type PresenceState = "online" | "away";
export interface PresentMember {
  readonly person: Person;
  readonly state: PresenceState;
}
/** What the sockets of one node say of a member, all of them together. */
export interface PresenceChange {
  readonly person: Person;
  readonly state: PresenceState | "offline";
}

/** What a listener hears: the messages, and what the bus itself has to say. */
export type BusNews =
  | BusMessage
  /** Messages of this shop may have been lost until now: look at the store, and ask the others. */
  | { readonly kind: "gap"; readonly shopId: string }
  /** This node has not been heard for a while, and whoever was connected to it is not any longer. */
  | { readonly kind: "node-gone"; readonly nodeId: string };

/** `nodeId` is the node that published it; for news of the bus itself, this one. */
export type BusListener = (news: BusNews, nodeId: string) => void;

/** Where a message belongs, known before it is decoded. */
export interface Address {
  readonly kind: BusMessage["kind"];
  /** Empty for what concerns every node, whatever its shops. */
  readonly shopId: string;
  /** Empty where it concerns none. */
  readonly conversationId: string;
  /** It begins a conversation. */
  readonly isOpening: boolean;
}

/** The shop that a message is about; empty for what concerns every node. */
export function shopOf(message: BusMessage): string {
  if (message.kind === "events") return message.record.shopId;
  return message.kind === "attempt" ? "" : message.shopId;
}

/** Carries messages between the relay nodes of a shop; delivers to every subscriber, the publisher included, in order. */
export interface Bus {
  /** The name of this node; another one after every start. */
  readonly nodeId: string;
  /** Whether what is published reaches the other nodes; false while the connection to them is lost. */
  readonly isConnected: boolean;
  publish(message: BusMessage): void;
  /**
   * Returns the function that ends the subscription. `wants` is asked for each message of another node, so that what
   * concerns nobody here is not decoded; default all.
   */
  subscribe(listener: BusListener, wants?: (address: Address) => boolean): () => void;
  /** Other nodes' messages of this shop are wanted from now on; a `gap` says that they come. Repeats change nothing. */
  follow(shopId: string): void;
  unfollow(shopId: string): void;
  stats(): BusStats;
  close(): Promise<void>;
}

export interface BusStats {
  /** Nodes that are heard, this one included. */
  readonly nodes: number;
  readonly published: number;
  readonly received: number;
  /** Not published, because the connection was lost or too much was waiting. */
  readonly dropped: number;
  /** Received and not understood: from another version, or broken. */
  readonly unreadable: number;
}
