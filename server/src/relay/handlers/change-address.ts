import { type EventDraft, MAX_TEXT_LENGTH } from "@qin/sdk/protocol";
import { findOrder } from "../orders.ts";
import { recordEvent } from "../record-event.ts";
import type { Handler } from "./handler.ts";

export const changeAddress: Handler<"change_address"> = (relay, session, frame) =>
  recordEvent(relay, session, frame, async (record) => {
    const { orderId, address } = frame;
    const order = await findOrder(relay, record, orderId);
    if (order === null) return { refused: "order/unknown" };
    const author = session.participant;
    const change: EventDraft = {
      type: "address.change-requested",
      audience: "all",
      from: author,
      orderId,
      address,
      ...(order.address === undefined ? {} : { previous: order.address }),
    };
    const note: EventDraft = {
      type: "note.added",
      audience: "staff",
      from: { role: "system", id: "relay" },
      text: noteText(session.shop.settings.lang, orderId, address),
    };
    return { author, events: [change, note], mainEvent: 0 };
  });

function noteText(lang: "zh" | "en" | "auto", orderId: string, address: string): string {
  const text =
    lang === "en"
      ? `Order ${orderId}: the customer asks for another address: ${address}`
      : `订单 ${orderId}：顾客要求改地址为 ${address}`;
  // With half a character at its end, no client could read it, nor the conversation around it.
  return text.slice(0, MAX_TEXT_LENGTH).replace(/\p{Surrogate}$/u, "");
}
