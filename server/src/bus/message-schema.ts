import { event, inboxRow, schema } from "@qin/sdk/protocol";
import type { BusMessage } from "./bus.ts";

const { boolean, integer, list, literal, number, object, optional, string, variant } = schema;

const id = string({ min: 1, max: 64 });
const role = literal("customer", "agent", "supervisor", "bot", "system");
const person = object({
  id,
  role,
  name: string({ max: 500 }),
  avatarUrl: optional(string({ max: 2_000 })),
});
const conversationRecord = object({
  shopId: id,
  conversationId: id,
  customerId: id,
  head: integer(),
  customerHead: integer(),
  isClosed: boolean(),
  row: inboxRow,
  cursor: integer(),
});

/** What one node believes of another's words: of another version or of a broken one, not more than fits here. */
export const busMessage: schema.Schema<BusMessage> = variant<"kind", BusMessage>("kind", {
  events: object({
    kind: literal("events"),
    record: conversationRecord,
    events: list(object({ event, prev: integer(), customerPrev: integer() }), { max: 1_000 }),
  }),
  read: object({
    kind: literal("read"),
    shopId: id,
    conversationId: id,
    mark: object({ id, role, seq: integer({ min: 1 }) }),
  }),
  typing: object({
    kind: literal("typing"),
    shopId: id,
    conversationId: id,
    from: object({ role, id }),
    isTyping: boolean(),
    at: number(),
  }),
  presence: object({
    kind: literal("presence"),
    shopId: id,
    person,
    state: literal("online", "away", "offline"),
  }),
  roster: object({
    kind: literal("roster"),
    shopId: id,
    members: list(object({ person, state: literal("online", "away") }), { max: 100_000 }),
    asks: boolean(),
  }),
  customer: object({ kind: literal("customer"), shopId: id, customerId: id, conversationId: id }),
  attempt: object({
    kind: literal("attempt"),
    what: literal("login", "password"),
    nameHash: string({ min: 1, max: 200 }),
    isRight: boolean(),
  }),
  "session-revoked": object({
    kind: literal("session-revoked"),
    shopId: id,
    tokenHash: string({ min: 1, max: 200 }),
  }),
});
