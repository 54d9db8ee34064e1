import { asCustomerSees } from "@qin/sdk/protocol";
import type { StoredEvent } from "../store/store.ts";
import type { Eyes } from "./member.ts";

/** What `accepted` says besides the event. */
export interface AnswerDetails {
  /** The `id` of the frame that is answered. */
  readonly frameId: string;
  readonly isDuplicate?: boolean;
  readonly movedFrom?: string | undefined;
}

/**
 * The frames of one event, serialised at most once for the staff and once for customers, however many sockets get them;
 * only once in all where both see the same.
 */
export class EventText {
  readonly stored: StoredEvent;
  #staffEvent: string | undefined;
  #customerEvent: string | null | undefined;
  #staffAdded: string | undefined;
  #customerAdded: string | null | undefined;

  constructor(stored: StoredEvent) {
    this.stored = stored;
  }

  /** `event_added` for these eyes, null if they may not see the event. */
  added(eyes: Eyes): string | null {
    if (eyes === "staff") {
      this.#staffAdded ??= `{"type":"event_added","prev":${this.stored.prev},"event":${this.#forStaff()}}`;
      return this.#staffAdded;
    }
    if (this.#customerAdded === undefined) {
      const event = this.#forCustomers();
      this.#customerAdded =
        event === null ? null : `{"type":"event_added","prev":${this.stored.customerPrev},"event":${event}}`;
    }
    return this.#customerAdded;
  }

  /** `accepted` for its sender, null if the sender may not see the event. */
  accepted(eyes: Eyes, answer: AnswerDetails): string | null {
    const event = eyes === "staff" ? this.#forStaff() : this.#forCustomers();
    if (event === null) return null;
    const prev = eyes === "staff" ? this.stored.prev : this.stored.customerPrev;
    const duplicate = answer.isDuplicate ? ',"isDuplicate":true' : "";
    const moved = answer.movedFrom === undefined ? "" : `,"movedFrom":${JSON.stringify(answer.movedFrom)}`;
    return `{"type":"accepted","id":${JSON.stringify(answer.frameId)},"prev":${prev},"event":${event}${duplicate}${moved}}`;
  }

  #forStaff(): string {
    this.#staffEvent ??= JSON.stringify(this.stored.event);
    return this.#staffEvent;
  }

  #forCustomers(): string | null {
    if (this.#customerEvent === undefined) {
      const seen = asCustomerSees(this.stored.event);
      if (seen === null) this.#customerEvent = null;
      else this.#customerEvent = seen === this.stored.event ? this.#forStaff() : JSON.stringify(seen);
    }
    return this.#customerEvent;
  }
}
