import type { ConversationView, OutboxEntry } from "@qin/sdk/client";
import type { Event, EventDraft } from "@qin/sdk/protocol";
import { expect, test } from "vitest";
import { addressAnswer } from "./address-answer.ts";

const agent = { role: "agent", id: "a" } as const;
const customer = { role: "customer", id: "c" } as const;

function card(address: string): EventDraft {
  return {
    type: "message.sent",
    audience: "all",
    from: agent,
    content: { kind: "address-card", orderId: "A1", address },
  };
}
const confirmed: EventDraft = {
  type: "address.confirmed",
  audience: "all",
  from: customer,
  orderId: "A1",
  address: "12 Lake Road",
};
const changed: EventDraft = {
  type: "address.change-requested",
  audience: "all",
  from: customer,
  orderId: "A1",
  address: "13 Lake Road",
};

function conversations(...drafts: EventDraft[]): ConversationView[] {
  const events = drafts.map(
    (draft, index): Event => ({ ...draft, id: `e${index + 1}`, conversationId: "c1", seq: index + 1, at: index }),
  );
  return [
    {
      conversationId: "c1",
      epoch: "e",
      head: events.length,
      events,
      hasEarlier: false,
      isClosed: false,
      reads: [],
      people: [],
    },
  ];
}

const waiting: OutboxEntry = {
  key: "k",
  target: "c1",
  opens: false,
  command: { type: "confirm_address", orderId: "A1", address: "12 Lake Road" },
  at: 0,
};
const refused: OutboxEntry = {
  ...waiting,
  error: { type: "refused", code: "order/unknown", verdict: "stop", message: "no" },
};

test("is open until the customer answers", () => {
  expect(addressAnswer("e1", "A1", conversations(card("12 Lake Road")), [])).toBe("open");
});

test("says what the customer answered", () => {
  expect(addressAnswer("e1", "A1", conversations(card("12 Lake Road"), confirmed), [])).toBe("confirmed");
  expect(addressAnswer("e1", "A1", conversations(card("12 Lake Road"), changed), [])).toBe("changed");
});

test("says that the answer is on its way, or did not arrive", () => {
  expect(addressAnswer("e1", "A1", conversations(card("12 Lake Road")), [waiting])).toBe("sending");
  expect(addressAnswer("e1", "A1", conversations(card("12 Lake Road")), [refused])).toBe("failed");
});

test("leaves the question to the newest card of the order", () => {
  const log = conversations(card("12 Lake Road"), changed, card("13 Lake Road"));
  expect(addressAnswer("e1", "A1", log, [])).toBe("changed");
  expect(addressAnswer("e3", "A1", log, [])).toBe("open");
  const unanswered = conversations(card("12 Lake Road"), card("13 Lake Road"));
  expect(addressAnswer("e1", "A1", unanswered, [])).toBe("replaced");
});
