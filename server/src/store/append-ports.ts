import type { Event, Order } from "@qin/sdk/protocol";
import type { Held } from "./rows/held.ts";
import type { ConversationRecord, Customer, StoredEvent } from "./store.ts";

/** What a key was used for the first time. */
export interface KeyUse {
  readonly conversationId: string;
  readonly seq: number;
  readonly author: string;
  readonly movedFrom: string | null;
}

/**
 * What a batch asks of a database while it decides, and what it has written. Each answer already holds what earlier commands
 * of the batch have done. SQLite answers from the file; PostgreSQL from what was read and locked before, and writes at the end.
 */
export interface AppendPorts {
  readonly conversations: {
    byId(shopId: string, id: string): Held | null;
    byClientId(shopId: string, clientId: string): Held | null;
    insert(held: Held): void;
    /** For the next command; `update` writes it, once a batch. */
    keep(held: Held): void;
    update(held: Held): void;
  };
  readonly customers: {
    get(shopId: string, id: string): Customer | null;
    putOrder(shopId: string, id: string, order: Order, at: number): void;
  };
  readonly events: {
    insert(shopId: string, stored: StoredEvent): void;
    at(shopId: string, conversationId: string, seq: number): StoredEvent | null;
  };
  readonly keys: {
    /** False when somebody has used the key before. */
    take(shopId: string, key: string, use: KeyUse): boolean;
    find(shopId: string, key: string): KeyUse | null;
  };
  readonly outbox: {
    tell(shopId: string, record: ConversationRecord, event: Event, now: number): void;
  };
  readonly shops: {
    /** Counts the shop's changes on by one: asked once a batch, whose rows become visible together. */
    nextCursor(shopId: string): number;
  };
}
