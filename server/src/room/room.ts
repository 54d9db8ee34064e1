import type { Event, Participant, ReadMark } from "@qin/sdk/protocol";
import { isStaff } from "../auth/viewer.ts";
import type { ConversationRecord, StoredEvent } from "../store/store.ts";
import { EventText } from "./event-text.ts";
import type { Eyes, RoomMember } from "./member.ts";
import { type Answer, Seat } from "./seat.ts";
import { Typing } from "./typing.ts";

/** What the store wrote in one command, and whose frame it answers. */
export interface Delivery {
  readonly record: ConversationRecord;
  readonly events: readonly StoredEvent[];
  readonly sender?: { readonly socketId: string; readonly frameId: string; readonly seq: number };
}

/**
 * Everybody who watches one conversation on this node. Events leave in the order of `seq`, each once, whatever order and
 * however often they arrive; where one is missing, the room waits to be filled from the store.
 */
export class Room {
  readonly shopId: string;
  readonly conversationId: string;
  readonly typing = new Typing();
  readonly #seats = new Map<string, Seat>();
  readonly #onFailure: (member: RoomMember, error: unknown) => void;
  #record: ConversationRecord;
  #head: number;
  #customerHead: number;

  constructor(record: ConversationRecord, onFailure: (member: RoomMember, error: unknown) => void) {
    this.shopId = record.shopId;
    this.conversationId = record.conversationId;
    this.#record = record;
    this.#head = record.head;
    this.#customerHead = record.customerHead;
    this.#onFailure = onFailure;
  }

  /** The newest row that this node has heard of. */
  get record(): ConversationRecord {
    return this.#record;
  }

  get head(): number {
    return this.#head;
  }

  get isEmpty(): boolean {
    return this.#seats.size === 0;
  }

  get hasStaff(): boolean {
    for (const seat of this.#seats.values()) if (seat.eyes === "staff") return true;
    return false;
  }

  headFor(eyes: Eyes): number {
    return eyes === "staff" ? this.#head : this.#customerHead;
  }

  /** The member's seat; a new one holds everything back until it is settled. */
  join(member: RoomMember): Seat {
    const existing = this.#seats.get(member.id);
    if (existing !== undefined) {
      existing.hold();
      return existing;
    }
    const seat = new Seat(member, isStaff(member.viewer) ? "staff" : "customer");
    seat.hold();
    this.#seats.set(member.id, seat);
    return seat;
  }

  seat(memberId: string): Seat | undefined {
    return this.#seats.get(memberId);
  }

  leave(memberId: string): void {
    this.#seats.delete(memberId);
  }

  /** Takes what the bus tells. False where an event before it has not come: `fill` the room from the store. */
  receive(delivery: Delivery): boolean {
    const { sender } = delivery;
    if (sender !== undefined) {
      const answer = this.#seats.get(sender.socketId)?.expected(sender.frameId);
      if (answer !== undefined) answer.seq = sender.seq;
    }
    for (const stored of delivery.events) {
      if (stored.event.seq <= this.#head) continue;
      if (stored.prev !== this.#head) return false;
      this.#advance(stored);
    }
    this.learn(delivery.record);
    return true;
  }

  /** Takes events read from the store, in order, from `head + 1` on. */
  fill(events: readonly Event[]): void {
    for (const event of events) {
      if (event.seq !== this.#head + 1) continue;
      this.#advance({ event, prev: this.#head, customerPrev: this.#customerHead });
    }
  }

  learn(record: ConversationRecord): void {
    const { cursor, head } = this.#record;
    // All that one transaction writes has one cursor, so that within it the head tells which is newer.
    if (record.cursor > cursor || (record.cursor === cursor && record.head > head)) this.#record = record;
  }

  /** One frame to all who are in, but for the socket that caused it. */
  broadcast(text: string, options: { eyes?: Eyes; except?: string | undefined } = {}): void {
    for (const seat of this.#seats.values()) {
      if (options.eyes !== undefined && seat.eyes !== options.eyes) continue;
      if (seat.member.id === options.except) continue;
      try {
        seat.member.send(text);
      } catch (error) {
        this.#drop(seat, error);
      }
    }
  }

  setTyping(from: Participant, isTyping: boolean, at: number, socketId?: string): void {
    this.typing.set(from, isTyping, at);
    this.broadcast(typingFrame(this.conversationId, from, isTyping), { except: socketId });
  }

  markRead(read: ReadMark, socketId?: string): void {
    const frame = { type: "read_changed", conversationId: this.conversationId, read };
    this.broadcast(JSON.stringify(frame), { except: socketId });
  }

  /** The member's answer can no longer come with the event: it was given before the room knew whose it was. */
  isPast(memberId: string, answer: Answer): boolean {
    const seat = this.#seats.get(memberId);
    return seat === undefined || seat.seen >= answer.seq;
  }

  #advance(stored: StoredEvent): void {
    this.#head = stored.event.seq;
    if (stored.event.audience === "all") this.#customerHead = stored.event.seq;
    const text = new EventText(stored);
    for (const seat of this.#seats.values()) {
      try {
        seat.give(text);
      } catch (error) {
        this.#drop(seat, error);
      }
    }
  }

  #drop(seat: Seat, error: unknown): void {
    this.#seats.delete(seat.member.id);
    this.#onFailure(seat.member, error);
  }
}

export function typingFrame(conversationId: string, from: Participant, isTyping: boolean): string {
  return JSON.stringify({ type: "typing_changed", conversationId, from, isTyping });
}
