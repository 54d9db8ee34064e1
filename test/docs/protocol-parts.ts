import { errorCodes } from "../../sdk/src/protocol/codes.ts";
import { content } from "../../sdk/src/protocol/content.ts";
import {
  conversationState,
  inboxRow,
  position,
  readMark,
  responseDeadline,
} from "../../sdk/src/protocol/conversation.ts";
import { downFrame } from "../../sdk/src/protocol/down.ts";
import { event } from "../../sdk/src/protocol/events.ts";
import { finding, fix, span } from "../../sdk/src/protocol/finding.ts";
import { auth } from "../../sdk/src/protocol/frames/hello.ts";
import { cart, order, orderLine, page, quote } from "../../sdk/src/protocol/order.ts";
import { customerProfile, person, self } from "../../sdk/src/protocol/people.ts";
import { participant } from "../../sdk/src/protocol/primitives.ts";
import { literal, type Shape } from "../../sdk/src/protocol/schema.ts";
import { upFrame } from "../../sdk/src/protocol/up.ts";
import { type Links, optionsOf, type Row, rowsOf } from "./protocol-shapes.ts";

const objects: Readonly<Record<string, Shape>> = {
  participant: participant.shape,
  person: person.shape,
  self: self.shape,
  position: position.shape,
  conversation: conversationState.shape,
  readMark: readMark.shape,
  inboxRow: inboxRow.shape,
  responseDeadline: responseDeadline.shape,
  customerProfile: customerProfile.shape,
  order: order.shape,
  orderLine: orderLine.shape,
  cart: cart.shape,
  page: page.shape,
  quote: quote.shape,
  finding: finding.shape,
  fix: fix.shape,
};

const links: Links = new Map<Shape, string>([
  ...Object.entries(objects).map(([name, shape]) => [shape, `[${name}](#${name.toLowerCase()})`] as const),
  [event.shape, "[event](#events)"],
  [content.shape, "[content](#content)"],
  [auth.shape, "[auth](#auth)"],
  [span.shape, "[span](#span)"],
  [literal(...Object.keys(errorCodes)).shape, "one of the [error codes](#error-codes)"],
]);

/** What every event carries, whatever its type. */
const common = ["id", "conversationId", "seq", "at", "audience", "from"];

const perName = (variant: Shape, leaveOut: readonly string[]): Record<string, Row[]> =>
  Object.fromEntries(optionsOf(variant).map(([name, shape]) => [name, rowsOf(shape, links, leaveOut)]));

/** The tables of docs/protocol.md by section (`##`) and name (`###`), as the schemas have them. */
export const parts: Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>> = {
  "Frames to the relay": perName(upFrame.shape, ["type"]),
  "Frames from the relay": perName(downFrame.shape, ["type"]),
  Auth: perName(auth.shape, ["kind"]),
  Events: {
    "every event": rowsOf(optionsOf(event.shape)[0]?.[1] ?? {}, links).filter(({ field }) => common.includes(field)),
    ...perName(event.shape, [...common, "type"]),
  },
  Content: perName(content.shape, ["kind"]),
  Objects: Object.fromEntries(Object.entries(objects).map(([name, shape]) => [name, rowsOf(shape, links)])),
};
