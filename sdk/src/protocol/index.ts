export * from "./codes.ts";
export { type Content, content, textOf } from "./content.ts";
export {
  type ConversationState,
  conversationState,
  type InboxRow,
  inboxRow,
  type Position,
  position,
  type ReadMark,
  type ResponseDeadline,
} from "./conversation.ts";
export { type DownFrame, type DownFrameOf, type DownFrameType, downFrame } from "./down.ts";
export {
  asCustomerSees,
  type DeadlineKind,
  type Event,
  type EventDraft,
  type EventOf,
  type EventType,
  event,
  type MessageSent,
} from "./events.ts";
export { type Finding, type Fix, finding, type Severity, type Span } from "./finding.ts";
export type { Auth } from "./frames/hello.ts";
export { makeKey, type RandomBytes } from "./ids.ts";
export { defaultLimits } from "./limits.ts";
export { type Cart, cart, type Order, type OrderLine, order, type Page, page, type Quote } from "./order.ts";
export { type Parsed, type ProtocolError, parseDown, parseUp } from "./parse.ts";
export { type CustomerProfile, customerProfile, type Person, type Self } from "./people.ts";
export { type Audience, MAX_TEXT_LENGTH, type Participant, type Role } from "./primitives.ts";
export * as schema from "./schema.ts";
export { type UpFrame, type UpFrameOf, type UpFrameType, upFrame } from "./up.ts";
export { OLDEST_PROTOCOL_VERSION, PROTOCOL_VERSION } from "./version.ts";
