import { type Address, givesAddress, newAddressIn, parseAddress } from "../../engine/detect/address.ts";
import { asksToCheck } from "../../engine/detect/check-request.ts";
import type { Machine, Step } from "../../engine/machine.ts";
import type { Anchor } from "../../engine/report.ts";
import { defineRule } from "../../engine/rule.ts";
import type { Event } from "../../engine/types.ts";

/** An order whose address the customer has not been asked to check. The two flags hold for the running turn. */
interface OpenOrder {
  readonly id: string;
  readonly anchor: Anchor;
  text: string;
  address: Address;
  isGiven: boolean;
  isAsked: boolean;
}

export const orderAddressConfirmation = defineRule({
  id: "order-address-confirmation",
  meta: {
    type: "duty",
    description: "Read the address of an order back to the customer and ask to check it",
    severity: "error",
    version: "1.0.0",
    source: "Shop handbook 6-3-(8) C: send the customer the order's address and let them check it",
    messages: {
      missing: {
        zh: "订单 {{orderId}} 的收货地址还没有发给顾客核对：{{address}}",
        en: "The address of order {{orderId}} was not read back for checking: {{address}}",
      },
    },
  },
  conversation: (): Machine<"missing"> => {
    const open = new Map<string, OpenOrder>();
    const seen = new Set<string>();

    const takeOrder = (order: { id: string; address?: string }, anchor: Anchor): void => {
      const text = order.address?.trim() ?? "";
      const known = open.get(order.id);
      if (known !== undefined && text !== "" && text !== known.text) setAddress(known, text);
      if (seen.has(order.id) || text === "") return;
      seen.add(order.id);
      open.set(order.id, { id: order.id, anchor, text, address: parseAddress(text), isGiven: false, isAsked: false });
    };

    const reportAll = (report: Parameters<Machine<"missing">["push"]>[1]): void => {
      for (const { id, anchor, text } of open.values()) {
        report({ messageId: "missing", anchor, data: { orderId: id, address: text } });
      }
      open.clear();
    };

    return {
      push: (step, report) => {
        const { event } = step;
        if (event.type === "order.placed" || event.type === "order.paid") takeOrder(event.order, event);
        if (event.type === "conversation.closed") return reportAll(report);
        if (open.size === 0) return;
        if (event.type === "order.changed") takeOrder(event.order, event);
        if (event.type === "address.change-requested") {
          const order = open.get(event.orderId);
          if (order !== undefined) setAddress(order, event.address);
        }
        if (event.type !== "message.sent") return;
        for (const order of open.values()) if (isChecked(order, step, event)) open.delete(order.id);
      },
      owed: () => Array.from(open.values(), ({ id, anchor }) => ({ anchorSeq: anchor.seq, orderId: id })),
      end: reportAll,
    };
  },
});

function setAddress(order: OpenOrder, text: string): void {
  order.text = text;
  order.address = parseAddress(text);
  order.isGiven = false;
}

/** Takes one message into account; true once address and request have come in one turn of agent, supervisor or bot. */
function isChecked(
  order: OpenOrder,
  { text, isCustomerMessage }: Step,
  event: Event & { type: "message.sent" },
): boolean {
  if (isCustomerMessage) {
    order.isGiven = false;
    order.isAsked = false;
    const changed = text === null ? null : newAddressIn(text);
    if (changed !== null && text !== null && !givesAddress(text.raw, order.address)) {
      order.address = changed;
      order.text = text.raw;
    }
    return false;
  }
  if (event.from.role === "system") return false;
  if (event.content.kind === "address-card") {
    return event.content.orderId === order.id && event.content.address.trim() === order.text;
  }
  if (text === null) return false;
  order.isGiven ||= givesAddress(text.raw, order.address);
  order.isAsked ||= asksToCheck(text);
  return order.isGiven && order.isAsked;
}
