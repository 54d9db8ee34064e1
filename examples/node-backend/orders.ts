// Tells the relay of an order, as a shop's backend does after a checkout, and receives what the customer changes in the chat.
//   QIN_API_KEY=… QIN_WEBHOOK_SECRET=whsec_… npx node --conditions=qin-source examples/node-backend/orders.ts REF
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { createShop, ShopError } from "@qin/sdk/shop";

const { QIN_RELAY = "http://127.0.0.1:8080", QIN_API_KEY = "", QIN_WEBHOOK_SECRET } = process.env;
const [ref] = process.argv.slice(2);
if (ref === undefined || QIN_API_KEY === "") {
  console.error("Usage: QIN_API_KEY=… orders.ts REF   (REF is what Qin('ref') gave the page at checkout)");
  process.exit(2);
}

const shop = createShop({
  relayUrl: QIN_RELAY,
  apiKey: QIN_API_KEY,
  ...(QIN_WEBHOOK_SECRET === undefined ? {} : { webhookSecret: QIN_WEBHOOK_SECRET }),
});
const order = {
  id: "N-1001",
  items: "Celadon rice bowl × 2",
  quantity: 2,
  total: 116,
  currency: "CNY",
  address: "90 Wensan Road, Hangzhou",
  recipient: "Wang Xiaoyu",
};

try {
  // The order's own number as the key: sent twice, it is still one order.
  const { conversationId } = await shop.orders.placed({ customer: { ref }, order }, { idempotencyKey: order.id });
  console.log(`The agents see order ${order.id} in conversation ${conversationId}.`);
} catch (error) {
  if (!(error instanceof ShopError)) throw error;
  console.error(error.isTemporary ? "The relay is away: keep the order and send it later." : error.message);
  process.exit(1);
}

if (QIN_WEBHOOK_SECRET !== undefined) {
  shop.onAddressChange(async ({ id, data }) => {
    const changed = { ...order, address: data.event.address };
    await shop.orders.changed({ customer: { ref }, order: changed }, { idempotencyKey: id });
    console.log(`Order ${data.event.orderId} now goes to: ${changed.address}`);
  });
  const server = createServer(async (request, response) => {
    const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const body = await text(request);
    const answer = await shop.webhooks.handle(new Request(`${QIN_RELAY}/webhooks`, { method: "POST", headers, body }));
    response.writeHead(answer.status).end();
  });
  server.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1", () => {
    console.log("Waiting for webhooks. Ctrl-C ends it.");
  });
}
