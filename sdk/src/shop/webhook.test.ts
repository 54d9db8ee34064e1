import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createShop } from "./create-shop.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OTHER_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const NOW = 1_790_000_000_000;
const SECONDS = NOW / 1000;

const payload = {
  type: "address.change-requested",
  timestamp: "2026-09-21T14:13:20.000Z",
  data: {
    conversationId: "c1",
    customer: { id: "cu1", ref: "r1", subject: null },
    event: {
      id: "e1",
      conversationId: "c1",
      seq: 7,
      at: NOW,
      audience: "all",
      from: { role: "customer", id: "cu1" },
      type: "address.change-requested",
      orderId: "o1",
      address: "杭州市西湖区文三路 90 号",
    },
  },
};
const body = JSON.stringify(payload);

/** Signs with Node's own crypto: a second implementation, so that the verifier is not checked against itself. */
function sign(text: string, { secret = SECRET, id = "msg_1", at = SECONDS } = {}): string {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${at}.${text}`).digest("base64")}`;
}
const headers = (signature: string, at: number | string = SECONDS) => ({
  "webhook-id": "msg_1",
  "webhook-timestamp": String(at),
  "webhook-signature": signature,
});
const shopAt = (now: number) =>
  createShop({ relayUrl: "http://127.0.0.1:9", apiKey: "k", webhookSecret: SECRET, now: () => now });
const { webhooks } = shopAt(NOW);

describe("webhooks.verify", () => {
  test("returns the typed payload of a genuine webhook", async () => {
    const webhook = await webhooks.verify(headers(sign(body)), body);
    expect(webhook).toEqual({ id: "msg_1", ...payload });
  });

  test("takes fetch headers and a body of bytes", async () => {
    const webhook = await webhooks.verify(new Headers(headers(sign(body))), new TextEncoder().encode(body));
    expect(webhook.type).toBe("address.change-requested");
  });

  test("[SH13] accepts the example of the Standard Webhooks specification", async () => {
    const example = {
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    };
    const verifying = shopAt(1_614_265_330_000).webhooks.verify(example, '{"test": 2432232314}');
    await expect(verifying).rejects.toMatchObject({ code: "webhook/unknown-type" });
  });

  test("[SH14] accepts one fitting signature among several, so that secrets can be rotated", async () => {
    const several = `v1a,ignored v1,not*base64 ${sign(body, { secret: OTHER_SECRET })} ${sign(body)}`;
    await expect(webhooks.verify(headers(several), body)).resolves.toMatchObject({ id: "msg_1" });
  });

  test.each([
    ["another secret", sign(body, { secret: OTHER_SECRET }), body],
    ["another id", sign(body, { id: "msg_2" }), body],
    ["another time", sign(body, { at: SECONDS - 1 }), body],
    ["another body", sign(body), body.replace("90 号", "91 号")],
    ["half a signature", sign(body).slice(0, 20), body],
    ["no signature of version 1", sign(body).replace("v1,", "v2,"), body],
  ])("refuses %s", async (_name, signature, text) => {
    await expect(webhooks.verify(headers(signature), text)).rejects.toMatchObject({ code: "webhook/bad-signature" });
  });

  test.each([
    ["300 s old", SECONDS - 300, null],
    ["301 s old", SECONDS - 301, "webhook/too-old"],
    ["300 s ahead", SECONDS + 300, null],
    ["301 s ahead", SECONDS + 301, "webhook/too-new"],
  ])("judges a webhook that is %s", async (_name, at, code) => {
    const verifying = webhooks.verify(headers(sign(body, { at }), at), body);
    if (code === null) await expect(verifying).resolves.toMatchObject({ type: payload.type });
    else await expect(verifying).rejects.toMatchObject({ code });
  });

  test.each([
    ["webhook-id", { ...headers(sign(body)), "webhook-id": undefined }],
    ["webhook-timestamp", headers(sign(body), "soon")],
    ["webhook-signature", headers("")],
  ])("names the header that is missing: %s", async (name, broken) => {
    const verifying = webhooks.verify(broken, body);
    await expect(verifying).rejects.toMatchObject({ code: "webhook/missing-header" });
    await expect(verifying).rejects.toThrow(name);
  });

  test("says where a signed body is not what it should be, and keeps the cause", async () => {
    const { orderId: _gone, ...event } = payload.data.event;
    const broken = JSON.stringify({ ...payload, data: { ...payload.data, event } });
    const verifying = webhooks.verify(headers(sign(broken)), broken);
    await expect(verifying).rejects.toMatchObject({ code: "webhook/bad-payload", cause: expect.any(Error) });
    await expect(verifying).rejects.toThrow("data.event.orderId");
  });

  test("refuses a type that holds another type's event", async () => {
    const mixed = JSON.stringify({ ...payload, type: "address.confirmed" });
    const verifying = webhooks.verify(headers(sign(mixed)), mixed);
    await expect(verifying).rejects.toMatchObject({ code: "webhook/bad-payload" });
  });

  test("refuses everything while the shop has no secret", async () => {
    const shop = createShop({ relayUrl: "http://127.0.0.1:9", apiKey: "k" });
    const verifying = shop.webhooks.verify(headers(sign(body)), body);
    await expect(verifying).rejects.toMatchObject({ code: "webhook/not-configured" });
  });
});

describe("webhooks.handle", () => {
  const request = (text: string, signature = sign(text)) =>
    new Request("https://shop.example/webhooks", { method: "POST", headers: headers(signature), body: text });

  test("runs the handlers of the type, and answers 204", async () => {
    const shop = shopAt(NOW);
    const seen: string[] = [];
    shop.onAddressChange(async ({ data }) => {
      seen.push(data.event.address);
    });
    shop.onLargeOrder(() => {
      seen.push("large");
    });
    expect((await shop.webhooks.handle(request(body))).status).toBe(204);
    expect(seen).toEqual(["杭州市西湖区文三路 90 号"]);
  });

  test("runs no handler that was taken off", async () => {
    const shop = shopAt(NOW);
    let count = 0;
    const off = shop.onAddressChange(() => {
      count++;
    });
    off();
    await shop.webhooks.handle(request(body));
    expect(count).toBe(0);
  });

  test("[SEC16] answers 401 to a forged webhook and runs nothing", async () => {
    const shop = shopAt(NOW);
    let count = 0;
    shop.onAddressChange(() => {
      count++;
    });
    const response = await shop.webhooks.handle(request(body, sign(body, { secret: OTHER_SECRET })));
    expect([response.status, count]).toEqual([401, 0]);
  });

  test("answers 400 to what is not a webhook, and 204 to a type it does not know", async () => {
    const { webhooks: hooks } = shopAt(NOW);
    expect((await hooks.handle(new Request("https://shop.example/", { method: "POST" }))).status).toBe(400);
    expect((await hooks.handle(request('{"type":"moon.full"}'))).status).toBe(204);
  });

  test("[SH15] rejects with what a handler threw, so that the webhook comes again", async () => {
    const shop = shopAt(NOW);
    shop.onAddressChange(() => {
      throw new Error("the warehouse is closed");
    });
    await expect(shop.webhooks.handle(request(body))).rejects.toThrow("the warehouse is closed");
  });
});
