import type { Event, EventDraft } from "@qin/sdk/protocol";
import { nanoid } from "nanoid";
import { fold } from "../inbox/fold.ts";
import { authorOf, mainIndex, openingOf } from "./append-command.ts";
import type { AppendPorts } from "./append-ports.ts";
import type { Held } from "./rows/held.ts";
import type { AppendCommand, AppendResult, ConversationRecord, NewConversation, StoredEvent } from "./store.ts";

type Refusal = Extract<AppendResult, { status: "refused" }>;

/** Where a command's events will go. `opening` is set when the conversation does not exist yet. */
interface Place {
  readonly held: Held | null;
  readonly opening: NewConversation | null;
  readonly movedFrom: string | null;
}

/**
 * Carries out the commands of one transaction, which the caller has begun and will commit. Whatever makes a command fail is
 * found before it writes anything, so that its neighbours do not notice.
 */
export function appendAll(commands: readonly AppendCommand[], ports: AppendPorts): AppendResult[] {
  const batch = new Batch(ports);
  const results = commands.map((command) => batch.run(command));
  batch.finish();
  return results;
}

class Batch {
  readonly #ports: AppendPorts;
  readonly #cursors = new Map<string, number>();
  /** Conversations that existed before and have changed: written once, however many events they got. */
  readonly #changed = new Map<string, Held>();

  constructor(ports: AppendPorts) {
    this.#ports = ports;
  }

  run(command: AppendCommand): AppendResult {
    const place = this.#placeOf(command);
    if ("status" in place) return this.#firstResult(command) ?? place;
    if (place.held !== null && command.events.length === 0) return this.#opened(command, place.held);
    return this.#write(command, place) ?? this.#firstResult(command) ?? refused("message/id-taken");
  }

  finish(): void {
    for (const held of this.#changed.values()) this.#ports.conversations.update(held);
  }

  #placeOf(command: AppendCommand): Place | Refusal {
    const { shopId, target, orOpen, needsOpen = true, expectHead } = command;
    const opening = openingOf(command);
    const place = opening === null ? this.#existing(command) : this.#openingPlace(shopId, opening, null);
    if ("status" in place || place.held === null) return place;
    const { record } = place.held;
    if (expectHead !== undefined && record.head !== expectHead && "conversationId" in target) return refused("stale");
    if (!record.isClosed || !needsOpen || command.events.length === 0) return place;
    if (orOpen === undefined) return refused("conversation/closed");
    const moved = this.#openingPlace(shopId, orOpen, record.conversationId);
    return "held" in moved && moved.held?.record.isClosed === true ? refused("conversation/closed") : moved;
  }

  #existing({ shopId, target }: AppendCommand): Place | Refusal {
    const held = "conversationId" in target ? this.#ports.conversations.byId(shopId, target.conversationId) : null;
    return held === null ? refused("conversation/unknown") : { held, opening: null, movedFrom: null };
  }

  #openingPlace(shopId: string, opening: NewConversation, movedFrom: string | null): Place | Refusal {
    const held = this.#ports.conversations.byClientId(shopId, opening.clientConversationId);
    if (held !== null) {
      const isTheirs = held.record.customerId === opening.customerId;
      return isTheirs ? { held, opening: null, movedFrom } : refused("message/id-taken");
    }
    if (this.#ports.customers.get(shopId, opening.customerId) === null) return refused("conversation/unknown");
    const isNameTaken = this.#ports.conversations.byId(shopId, opening.conversationId) !== null;
    return isNameTaken ? refused("message/id-taken") : { held: null, opening, movedFrom };
  }

  /** Null when the command's key turns out to be used. */
  #write(command: AppendCommand, { held, opening, movedFrom }: Place): AppendResult | null {
    const { shopId, key } = command;
    const conversationId = held?.record.conversationId ?? opening?.conversationId ?? "";
    const drafts = opening === null ? command.events : [...opening.events, ...command.events];
    const head = held?.record.head ?? 0;
    const main = mainIndex(command, opening?.events.length ?? 0);
    if (key !== null) {
      const use = { conversationId, seq: head + main + 1, author: authorOf(command), movedFrom };
      if (!this.#ports.keys.take(shopId, key, use)) return null;
    }
    const cursor = this.#cursorOf(shopId);
    const customer = this.#customerOf(shopId, held, opening);
    let now = held;
    const stored: StoredEvent[] = [];
    for (const draft of drafts) {
      const step = place(draft, command, now, { conversationId, opening, cursor, customer });
      now = step.held;
      stored.push(step.stored);
      this.#insert(step.held.record, step.stored, command.receivedAt);
    }
    const mainEvent = stored[main];
    if (now === null || mainEvent === undefined) throw new TypeError("an append command without events");
    this.#keep(now, opening !== null);
    const result = { status: "stored", events: stored, main: mainEvent, record: now.record } as const;
    return movedFrom === null ? result : { ...result, movedFrom };
  }

  /** The event, and what is kept beside the log because of it. */
  #insert(record: ConversationRecord, stored: StoredEvent, now: number): void {
    const { events, outbox, customers } = this.#ports;
    const { shopId, customerId } = record;
    const { event } = stored;
    events.insert(shopId, stored);
    outbox.tell(shopId, record, event, now);
    if (event.type === "order.placed" || event.type === "order.paid" || event.type === "order.changed") {
      customers.putOrder(shopId, customerId, event.order, event.at);
    }
  }

  #keep(held: Held, isNew: boolean): void {
    const { conversations } = this.#ports;
    if (isNew) conversations.insert(held);
    else conversations.keep(held);
    if (!isNew) this.#changed.set(`${held.record.shopId}\n${held.record.conversationId}`, held);
  }

  #customerOf(shopId: string, held: Held | null, opening: NewConversation | null): { id: string; name: string } {
    if (held !== null) return held.record.row.customer;
    const id = opening?.customerId ?? "";
    return { id, name: this.#ports.customers.get(shopId, id)?.name ?? "" };
  }

  /** One change counter value for the whole batch: its rows become visible together. */
  #cursorOf(shopId: string): number {
    const known = this.#cursors.get(shopId);
    if (known !== undefined) return known;
    const cursor = this.#ports.shops.nextCursor(shopId);
    this.#cursors.set(shopId, cursor);
    return cursor;
  }

  /** What the key was answered with the first time; null when it is new. */
  #firstResult(command: AppendCommand): AppendResult | null {
    if (command.key === null) return null;
    const use = this.#ports.keys.find(command.shopId, command.key);
    if (use === null) return null;
    if (use.author !== authorOf(command)) return refused("message/id-taken");
    const main = this.#ports.events.at(command.shopId, use.conversationId, use.seq);
    const held = this.#ports.conversations.byId(command.shopId, use.conversationId);
    if (main === null || held === null)
      throw new TypeError(`the key ${command.key} names an event that does not exist`);
    const result = { status: "duplicate", main, record: held.record } as const;
    return use.movedFrom === null ? result : { ...result, movedFrom: use.movedFrom };
  }

  /** Opening what is open already, with nothing to add. */
  #opened(command: AppendCommand, held: Held): AppendResult {
    const main = this.#ports.events.at(command.shopId, held.record.conversationId, 1);
    if (main === null) throw new TypeError("a conversation without events");
    return { status: "duplicate", main, record: held.record };
  }
}

function refused(code: Refusal["code"]): Refusal {
  return { status: "refused", code };
}

interface Here {
  readonly conversationId: string;
  readonly opening: NewConversation | null;
  readonly cursor: number;
  readonly customer: { readonly id: string; readonly name: string };
}

/** Gives an event its place after `held`, and the conversation its next state. */
function place(
  draft: EventDraft,
  command: AppendCommand,
  held: Held | null,
  here: Here,
): { held: Held; stored: StoredEvent } {
  const { conversationId, cursor, customer } = here;
  const head = held?.record.head ?? 0;
  const seq = head + 1;
  const at = Math.max(command.receivedAt, held?.lastAt ?? 0);
  const event: Event = { ...draft, id: nanoid(), conversationId, seq, at };
  const customerPrev = held?.record.customerHead ?? 0;
  const folded = fold(held?.folded ?? null, event, { customer });
  const record: ConversationRecord = {
    shopId: command.shopId,
    conversationId,
    customerId: customer.id,
    head: seq,
    customerHead: event.audience === "staff" ? customerPrev : seq,
    isClosed: folded.row.isClosed,
    row: folded.row,
    cursor,
  };
  const clientId = held?.clientId ?? here.opening?.clientConversationId ?? conversationId;
  return { held: { record, folded, lastAt: at, clientId }, stored: { event, prev: head, customerPrev } };
}
