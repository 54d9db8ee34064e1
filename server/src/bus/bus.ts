import type { Participant, ReadMark } from "@qin/sdk/protocol";
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
  | {
      readonly kind: "presence";
      readonly shopId: string;
      readonly memberId: string;
      readonly state: "online" | "away" | "offline";
    }
  | { readonly kind: "customer"; readonly shopId: string; readonly customerId: string; readonly conversationId: string }
  | { readonly kind: "session-revoked"; readonly shopId: string; readonly tokenHash: string };

/** Carries messages between the relay nodes of a shop; delivers to every subscriber, the publisher included, in order. */
export interface Bus {
  /** Whether what is published reaches the other nodes; false while the connection to them is lost. */
  readonly isConnected: boolean;
  publish(message: BusMessage): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (message: BusMessage) => void): () => void;
  close(): Promise<void>;
}
