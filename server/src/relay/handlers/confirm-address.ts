import { findOrder } from "../orders.ts";
import { recordEvent } from "../record-event.ts";
import type { Handler } from "./handler.ts";

export const confirmAddress: Handler<"confirm_address"> = (relay, session, frame) =>
  recordEvent(relay, session, frame, async (record) => {
    const { orderId, address } = frame;
    if ((await findOrder(relay, record, orderId)) === null) return { refused: "order/unknown" };
    const author = session.participant;
    return { author, events: [{ type: "address.confirmed", audience: "all", from: author, orderId, address }] };
  });
