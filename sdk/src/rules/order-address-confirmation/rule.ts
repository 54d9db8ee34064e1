import type { Machine } from "../../engine/machine.ts";
import type { Anchor } from "../../engine/report.ts";
import { defineRule } from "../../engine/rule.ts";

export const orderAddressConfirmation = defineRule({
  id: "order-address-confirmation",
  meta: {
    type: "duty",
    description: "Read the address of an order back to the customer and ask to check it",
    severity: "error",
    version: "1.0.0",
    source: "Shop handbook 6-3-(8) C",
    messages: {
      missing: {
        zh: "订单 {{orderId}} 的收货地址还没有发给顾客核对。",
        en: "The address of order {{orderId}} was not read back to the customer for checking.",
      },
    },
  },
  conversation: (): Machine<"missing"> => {
    const orders = new Map<string, { anchor: Anchor; address: string }>();
    return {
      push: ({ event, text }, report) => {
        if (event.type === "order.placed" || event.type === "order.paid") {
          if (!orders.has(event.order.id))
            orders.set(event.order.id, { anchor: event, address: event.order.address ?? "" });
        } else if (event.type === "message.sent" && event.from.role !== "customer" && event.from.role !== "system") {
          for (const [id, { address }] of orders) {
            const isCard = event.content.kind === "address-card" && event.content.orderId === id;
            if (isCard || (address !== "" && text?.raw.includes(address) && /核对|确认|check|confirm/i.test(text.raw)))
              orders.delete(id);
          }
        } else if (event.type === "conversation.closed") {
          for (const [orderId, { anchor }] of orders) report({ messageId: "missing", anchor, data: { orderId } });
          orders.clear();
        }
      },
      owed: () => [...orders].map(([orderId, { anchor }]) => ({ anchorSeq: anchor.seq, orderId })),
      end: (report) => {
        for (const [orderId, { anchor }] of orders) report({ messageId: "missing", anchor, data: { orderId } });
      },
    };
  },
});
