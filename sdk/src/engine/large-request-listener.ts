import { textOf } from "../protocol/index.ts";
import { type BulkLimits, largeRequestReader, presenceAfter, type SupervisorPresence } from "./detect/large-order.ts";
import { Passage } from "./text/passage.ts";
import type { Event } from "./types.ts";

/** Follows one conversation for a relay that alerts supervisors: `large-order-handoff` without the rest of the rules. */
export interface LargeRequestListener {
  /** Takes the next event of the log. */
  push(event: Event): void;
  /** The customer has asked for a large quote, and nobody on the shop's side has asked a supervisor in or is one. */
  readonly isOpen: boolean;
}

/** Hears large requests as the rule `large-order-handoff` does, at a fraction of the cost of all rules. */
export function listenForLargeRequests(limits: BulkLimits): LargeRequestListener {
  const reader = largeRequestReader(limits);
  let isHeard = false;
  let supervisor: SupervisorPresence = "absent";
  return {
    push: (event) => {
      if (event.type === "message.sent") isHeard = reader.take(wordsOf(event)) || isHeard;
      if (supervisor === "absent") supervisor = presenceAfter(event, supervisor);
    },
    get isOpen() {
      return isHeard && supervisor === "absent";
    },
  };
}

function wordsOf(event: Event & { type: "message.sent" }) {
  const { role } = event.from;
  const isStaff = role === "agent" || role === "supervisor";
  const words = role === "customer" || isStaff ? textOf(event.content) : "";
  const text = words.trim() === "" ? null : new Passage(words, "zh");
  return { text, reply: isStaff && text !== null ? { text } : null, isCustomerMessage: role === "customer" };
}
