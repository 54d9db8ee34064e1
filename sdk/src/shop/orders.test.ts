import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import type { Order } from "../protocol/order.ts";
import { createShop } from "./create-shop.ts";
import { ShopError } from "./shop-error.ts";

interface Seen {
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}
type Answer = { status: number; body?: string; headers?: Record<string, string> } | "hang up";

const order: Order = { id: "XM-1", items: "青釉饭碗 × 2", quantity: 2, total: 116, address: "杭州市文三路 90 号" };
const message = { customer: { ref: "r1" }, order };
const stored: Answer = { status: 200, body: '{"conversationId":"c1","seq":3}' };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A relay that gives these answers one after the other, the last one for ever, and remembers what it was asked. */
async function relay(...answers: Answer[]): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const body: unknown = JSON.parse(await text(request));
    const answer = answers[Math.min(seen.length, answers.length - 1)] ?? stored;
    seen.push({ url: request.url, headers: request.headers, body });
    if (answer === "hang up") request.socket.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${portOf(server.address())}`, seen };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

const shopOf = (relayUrl: string, attempts = 4) =>
  createShop({ relayUrl, apiKey: "qin_key", retry: { attempts, firstWaitMs: 1 } });
const keys = (seen: readonly Seen[]) => seen.map((one) => one.headers["idempotency-key"]);

describe("orders", () => {
  test("posts the order with the key, and returns where it went", async () => {
    const { url, seen } = await relay(stored);
    const receipt = await shopOf(`${url}/`).orders.placed(message, { idempotencyKey: "placed-XM-1" });
    expect(receipt).toEqual({ conversationId: "c1", seq: 3 });
    expect(seen[0]?.url).toBe("/v1/orders");
    expect(seen[0]?.body).toEqual({ event: "placed", ...message });
    expect(seen[0]?.headers).toMatchObject({
      authorization: "Bearer qin_key",
      "content-type": "application/json",
      "idempotency-key": "placed-XM-1",
    });
  });

  test("tells paid and changed apart", async () => {
    const { url, seen } = await relay(stored);
    const shop = shopOf(url);
    await shop.orders.paid({ customer: { subject: "wang" }, order });
    await shop.orders.changed(message);
    expect(seen.map((one) => one.body)).toEqual([
      { event: "paid", customer: { subject: "wang" }, order },
      { event: "changed", ...message },
    ]);
  });

  test("[SH6] makes a new key for each call, and keeps it through the retries of one", async () => {
    const { url, seen } = await relay({ status: 503 }, "hang up", stored);
    const shop = shopOf(url);
    await shop.orders.placed(message);
    await shop.orders.placed(message);
    const [first, second, third, other] = keys(seen);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toBe(first);
  });

  test("[SH7] tries again after 429 and 5xx, and gives up after the attempts with the relay's last word", async () => {
    const { url, seen } = await relay({ status: 429 }, { status: 502, body: "<html>bad gateway</html>" });
    const failing = shopOf(url, 3).orders.placed(message);
    await expect(failing).rejects.toMatchObject({ code: "relay/unavailable", status: 502, isTemporary: true });
    expect(seen).toHaveLength(3);
  });

  test("does not repeat what the relay refused, and passes its code on", async () => {
    const refusal = { error: { code: "customer/unknown", message: "No customer has this ref." } };
    const { url, seen } = await relay({ status: 404, body: JSON.stringify(refusal) });
    const failing = shopOf(url).orders.placed(message);
    await expect(failing).rejects.toMatchObject({
      code: "relay/refused",
      status: 404,
      relayCode: "customer/unknown",
      isTemporary: false,
    });
    expect(seen).toHaveLength(1);
  });

  test("says that nobody answered, and keeps the cause", async () => {
    const { url, seen } = await relay("hang up");
    const error = await shopOf(url, 2)
      .orders.placed(message)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ShopError);
    expect(error).toMatchObject({ code: "relay/unreachable", isTemporary: true, cause: expect.any(Error) });
    expect(seen).toHaveLength(2);
  });

  test("gives up on an answer that does not come in time", async () => {
    const { url } = await relay(stored);
    const neverAnswers: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
      });
    const shop = createShop({ relayUrl: url, apiKey: "k", timeoutMs: 5, retry: { attempts: 1 }, fetch: neverAnswers });
    await expect(shop.orders.placed(message)).rejects.toMatchObject({ code: "relay/unreachable" });
  });

  test("does not take a page of something in between for the relay's answer", async () => {
    const { url } = await relay({ status: 200, body: "<html>welcome to the hotel</html>" });
    await expect(shopOf(url).orders.placed(message)).rejects.toMatchObject({ code: "relay/unavailable" });
  });
});

describe("createShop", () => {
  test.each([
    ["relayUrl", { relayUrl: "localhost:8080", apiKey: "k" }],
    ["apiKey", { relayUrl: "http://127.0.0.1", apiKey: "" }],
    ["webhookSecret", { relayUrl: "http://127.0.0.1", apiKey: "k", webhookSecret: "whsec_***" }],
    ["webhookSecret", { relayUrl: "http://127.0.0.1", apiKey: "k", webhookSecret: "whsec_AAAA" }],
    [
      "identity.secret",
      { relayUrl: "http://127.0.0.1", apiKey: "k", identity: { shopId: "s", kid: "1", secret: "AA" } },
    ],
  ])("names the option that is wrong: %s", (name, options) => {
    expect(() => createShop(options)).toThrow(
      expect.objectContaining({ code: "shop/bad-options", message: expect.stringContaining(name) }),
    );
  });
});
