import { nanoid } from "nanoid";
import { webhookBody, webhookTypeOf } from "../../webhooks/body.ts";
import type { AppendPorts, KeyUse } from "../append-ports.ts";
import { customerOf } from "../rows/customer.ts";
import { type Held, heldOf } from "../rows/held.ts";
import { type Row, text, textOrNull, whole } from "../rows/row.ts";
import { storedEventOf } from "../rows/stored-event.ts";
import type { Customer, StoredEvent } from "../store.ts";
import { pairKey } from "./pairs.ts";
import { Conflict } from "./pg-error.ts";
import { Written } from "./written.ts";

/** What was read under the locks, for the decisions. */
export interface Loaded {
  readonly conversations: readonly Row[];
  readonly keys: readonly Row[];
  readonly first: readonly Row[];
  readonly customers: readonly Row[];
  readonly told: readonly Row[];
}

/** The cursor of whatever a batch changes, until the database has given one: as late as it can, see `SQL.cursors`. */
export const PENDING_CURSOR = -1;

/** A batch's view of the database: what was loaded, and on top of it what the batch itself has done so far. */
export class BatchData implements AppendPorts {
  readonly written = new Written();
  readonly #held = new Map<string, Held>();
  readonly #byClientId = new Map<string, Held>();
  readonly #keys = new Map<string, KeyUse>();
  readonly #events = new Map<string, StoredEvent>();
  readonly #customers = new Map<string, Customer>();
  readonly #told: ReadonlySet<string>;

  constructor(loaded: Loaded) {
    for (const row of loaded.conversations) this.#hold(heldOf(row));
    for (const row of loaded.keys) {
      this.#keys.set(pairKey(text(row, "shop_id"), text(row, "key")), useOf(row));
      this.#remember(text(row, "shop_id"), storedEventOf(row));
    }
    for (const row of loaded.first) this.#remember(text(row, "shop_id"), storedEventOf(row));
    for (const customer of loaded.customers.map(customerOf)) {
      this.#customers.set(pairKey(customer.shopId, customer.id), customer);
    }
    this.#told = new Set(loaded.told.map((row) => text(row, "id")));
  }

  readonly conversations: AppendPorts["conversations"] = {
    byId: (shopId, id) => this.#held.get(pairKey(shopId, id)) ?? null,
    byClientId: (shopId, clientId) => {
      const held = this.#byClientId.get(pairKey(shopId, clientId));
      return held === undefined ? null : (this.#held.get(pairKey(shopId, held.record.conversationId)) ?? null);
    },
    insert: (held) => {
      this.#hold(held);
      this.written.open(held);
    },
    keep: (held) => this.#hold(held),
    update: (held) => this.written.change(held),
  };

  readonly customers: AppendPorts["customers"] = {
    get: (shopId, id) => this.#customers.get(pairKey(shopId, id)) ?? null,
    putOrder: (shopId, customerId, order, at) => this.written.order(shopId, customerId, order, at),
  };

  readonly events: AppendPorts["events"] = {
    insert: (shopId, stored) => {
      this.#remember(shopId, stored);
      this.written.event(shopId, stored);
    },
    at: (shopId, conversationId, seq) => this.#events.get(eventKey(shopId, conversationId, seq)) ?? null,
  };

  readonly keys: AppendPorts["keys"] = {
    take: (shopId, key, use) => {
      const name = pairKey(shopId, key);
      if (this.#keys.has(name)) return false;
      this.#keys.set(name, use);
      this.written.key(shopId, key, use);
      return true;
    },
    find: (shopId, key) => {
      const use = this.#keys.get(pairKey(shopId, key));
      if (use === undefined) return null;
      // It was used after the conversations were locked, in one that was not among them.
      if (!this.#held.has(pairKey(shopId, use.conversationId))) throw new Conflict(`the key ${key} is just being used`);
      return use;
    },
  };

  readonly outbox: AppendPorts["outbox"] = {
    tell: (shopId, record, event, now) => {
      const type = webhookTypeOf(event);
      if (type === null || !this.#told.has(shopId)) return;
      const customer = this.customers.get(shopId, record.customerId);
      if (customer === null) return;
      this.written.webhook({ id: `msg_${nanoid()}`, shopId, type, body: webhookBody(type, event, customer), at: now });
    },
  };

  readonly shops: AppendPorts["shops"] = {
    nextCursor: (shopId) => {
      this.written.shop(shopId);
      return PENDING_CURSOR;
    },
  };

  #hold(held: Held): void {
    const { shopId, conversationId } = held.record;
    this.#held.set(pairKey(shopId, conversationId), held);
    this.#byClientId.set(pairKey(shopId, held.clientId), held);
  }

  #remember(shopId: string, stored: StoredEvent): void {
    const { conversationId, seq } = stored.event;
    this.#events.set(eventKey(shopId, conversationId, seq), stored);
  }
}

function useOf(row: Row): KeyUse {
  return {
    conversationId: text(row, "conversation_id"),
    seq: whole(row, "seq"),
    author: text(row, "author"),
    movedFrom: textOrNull(row, "moved_from"),
  };
}

function eventKey(shopId: string, conversationId: string, seq: number): string {
  return `${shopId}\n${conversationId}\n${seq}`;
}
