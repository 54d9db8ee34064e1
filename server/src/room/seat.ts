import type { EventText } from "./event-text.ts";
import type { Eyes, RoomMember } from "./member.ts";

/** A frame of this member that waits for its `accepted`, which takes the event's place in the order of `seq`. */
export interface Answer {
  readonly frameId: string;
  /** The closed conversation that the sender meant, if it was another. */
  readonly movedFrom: string | undefined;
  /** 0 until the store has given it one. */
  seq: number;
  isSent: boolean;
}

/**
 * One member's place in a room. While the member's state is being loaded, events are held, so that nothing falls between
 * the state and the first event after it, and nothing comes twice.
 */
export class Seat {
  readonly member: RoomMember;
  readonly eyes: Eyes;
  #seen = 0;
  #held: EventText[] | null = null;
  #answers: Answer[] = [];

  constructor(member: RoomMember, eyes: Eyes) {
    this.member = member;
    this.eyes = eyes;
  }

  /** The last seq that was sent to this member, visible or not. */
  get seen(): number {
    return this.#seen;
  }

  hold(): void {
    this.#held ??= [];
  }

  /** The member has the state up to `head`; what came meanwhile follows. */
  settle(head: number): void {
    const held = this.#held ?? [];
    this.#held = null;
    this.#seen = Math.max(this.#seen, head);
    for (const text of held) this.give(text);
  }

  /** A later `give` of the event answers this frame. */
  expect(frameId: string, movedFrom?: string): Answer {
    const answer: Answer = { frameId, movedFrom, seq: 0, isSent: false };
    this.#answers.push(answer);
    return answer;
  }

  expected(frameId: string): Answer | undefined {
    return this.#answers.find((answer) => answer.frameId === frameId);
  }

  forget(answer: Answer): void {
    const at = this.#answers.indexOf(answer);
    if (at >= 0) this.#answers.splice(at, 1);
  }

  /** Sends the event, once, in the form that this member may see. */
  give(text: EventText): void {
    if (this.#held !== null) {
      this.#held.push(text);
      return;
    }
    const seq = text.stored.event.seq;
    const answer = this.#answers.length === 0 ? undefined : this.#answers.find((one) => one.seq === seq);
    if (answer === undefined && seq <= this.#seen) return;
    this.#seen = Math.max(this.#seen, seq);
    let frame: string | null;
    if (answer === undefined) {
      frame = text.added(this.eyes);
    } else {
      frame = text.accepted(this.eyes, answer);
      answer.isSent = true;
      this.forget(answer);
    }
    if (frame !== null) this.member.send(frame);
  }
}
