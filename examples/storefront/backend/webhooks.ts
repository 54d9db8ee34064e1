import type { Shop } from "@qin/sdk/shop";
import type { Book, KeptOrder } from "./book.ts";
import { type Handler, readText } from "./http.ts";
import type { Outbox } from "./outbox.ts";

/** What customers and agents settle in the chat comes back here, signed. */
export function webhookRoutes(options: {
  book: Book;
  outbox: Outbox;
  shop: Shop;
  log: (line: string) => void;
}): Record<string, Handler> {
  const { book, outbox, shop, log } = options;

  /** The order this webhook is about, unless it was applied before: the same webhook may come twice. */
  const claim = (orderId: string, webhookId: string): KeptOrder | undefined => {
    const order = book.orders.find((one) => one.id === orderId);
    if (!order || order.webhooks.includes(webhookId)) return undefined;
    order.webhooks.push(webhookId);
    return order;
  };

  shop.onAddressChange(async ({ id, data: { event } }) => {
    const order = claim(event.orderId, id);
    if (!order) return;
    order.address = event.address;
    order.addressState = "changed";
    outbox.add(order, "changed", `changed-${id}`);
    await book.save();
    log(`shop: the customer changed the address of ${order.id}`);
  });

  shop.onAddressConfirmed(async ({ id, data: { event } }) => {
    const order = claim(event.orderId, id);
    if (!order || order.address !== event.address) return;
    order.addressState = "confirmed";
    await book.save();
  });

  shop.onLargeOrder(({ data }) => {
    log(`shop: large order: conversation ${data.conversationId} waits for a supervisor`);
  });

  return {
    "POST /shop/webhooks": async (request, response) => {
      const headers = new Headers();
      for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature"]) {
        const value = request.headers[name];
        if (typeof value === "string") headers.set(name, value);
      }
      const body = await readText(request);
      const outcome = await shop.webhooks.handle(
        new Request("http://shop/webhooks", { method: "POST", headers, body }),
      );
      response.writeHead(outcome.status).end(await outcome.text());
    },
  };
}
