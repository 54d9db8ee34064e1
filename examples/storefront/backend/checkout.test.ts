import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Browser, type ShopUnderTest, shopUnderTest } from "./testing/shop-under-test.ts";

let shop: ShopUnderTest;
beforeEach(async () => {
  shop = await shopUnderTest();
});
afterEach(() => shop.close());

const form = {
  key: "checkout-1",
  lang: "zh",
  lines: [
    { sku: "celadon-bowl", quantity: 60 },
    { sku: "teapot", quantity: 1 },
  ],
  recipient: " 王晓雨 ",
  phone: "13800138000",
  address: "浙江省杭州市西湖区\n文三路 90 号",
  ref: "ref-1",
};
const placed = async (browser: Browser, body: object = form) => {
  const response = await browser("POST", "/shop/api/orders", body);
  expect(response.status).toBe(201);
  const { order } = await response.json();
  return order;
};
const refused = async (body: object) => {
  const response = await shop.browser()("POST", "/shop/api/orders", body);
  return [response.status, (await response.json()).error.code];
};

describe("checkout", () => {
  test("[SH20] prices the cart from the catalogue, whatever the browser says", async () => {
    const cheap = form.lines.map((line) => ({ ...line, price: 1 }));
    const order = await placed(shop.browser(), { ...form, lines: cheap, total: 61 });
    expect(order).toMatchObject({ quantity: 61, total: 60 * 58 + 268, addressState: "unchecked" });
    expect(order.address).toBe("浙江省杭州市西湖区 文三路 90 号");
    expect(order).not.toHaveProperty("owner");
  });

  test("reports the order to the relay under the customer's ref", async () => {
    const order = await placed(shop.browser());
    await shop.asked(1);
    expect(shop.taken[0]).toEqual({
      key: `placed-${order.id}`,
      body: {
        event: "placed",
        customer: { ref: "ref-1" },
        order: {
          id: order.id,
          items: "青釉饭碗 × 60、紫砂小壶 × 1",
          quantity: 61,
          total: 3748,
          currency: "CNY",
          address: "浙江省杭州市西湖区 文三路 90 号",
          recipient: "王晓雨",
          phone: "13800138000",
          lines: order.lines,
        },
      },
    });
  });

  test("[SH21] takes a repeated checkout for the same order", async () => {
    const browser = shop.browser();
    const order = await placed(browser);
    const again = await browser("POST", "/shop/api/orders", form);
    expect([again.status, (await again.json()).order.id]).toEqual([200, order.id]);
  });

  test("names a signed-in customer to the relay where the chat gave no ref", async () => {
    const browser = shop.browser();
    await browser("POST", "/shop/api/login", {});
    const { ref: _none, ...guestForm } = form;
    await placed(browser, guestForm);
    await shop.asked(1);
    expect(shop.taken[0]?.body).toMatchObject({ customer: { subject: "customer-wang" } });
  });

  test("refuses what it does not sell, an empty cart and a blank address", async () => {
    expect(await refused({ ...form, lines: [{ sku: "moon", quantity: 1 }] })).toEqual([422, "shop/unknown-product"]);
    expect(await refused({ ...form, lines: [] })).toEqual([422, "shop/empty-cart"]);
    expect(await refused({ ...form, address: "      " })).toEqual([422, "shop/invalid"]);
    expect(await refused({ ...form, lines: [{ sku: "teapot", quantity: 1000 }] })).toEqual([400, "shop/invalid"]);
  });

  test("shows an order to the browser that placed it, and to no other", async () => {
    const browser = shop.browser();
    const order = await placed(browser);
    const own = await browser("GET", `/shop/api/orders/${order.id}`);
    expect((await own.json()).order).toEqual(order);
    expect((await shop.browser()("GET", `/shop/api/orders/${order.id}`)).status).toBe(404);
  });

  test("shows a signed-in customer's order wherever they sign in, and to nobody who uses their browser next", async () => {
    const home = shop.browser();
    await home("POST", "/shop/api/login", {});
    const order = await placed(home);
    await home("POST", "/shop/api/logout", {});
    expect((await home("GET", `/shop/api/orders/${order.id}`)).status).toBe(404);
    const office = shop.browser();
    await office("POST", "/shop/api/login", {});
    expect((await office("GET", `/shop/api/orders/${order.id}`)).status).toBe(200);
  });

  test("takes no form of another site", async () => {
    const response = await fetch(`${(await shop.browser()("GET", "/")).url}shop/api/login`, {
      method: "POST",
      body: "{}",
    });
    expect(response.status).toBe(415);
  });
});

describe("an order while the relay is down", () => {
  test("[SH22] is placed all the same, and reported later under one key", async () => {
    shop.setMood(() => null);
    const order = await placed(shop.browser());
    await shop.asked(3);
    expect(shop.taken).toEqual([]);
    expect(shop.alerts).toEqual([`shop: the relay cannot be reached; ${order.id} is kept and will be delivered`]);
    shop.setMood(() => ({ status: 200, body: { conversationId: "c1", seq: 2 } }));
    await shop.asked(4);
    await expect.poll(() => shop.taken.map((one) => one.key)).toEqual([`placed-${order.id}`]);
  });

  test("survives a restart of the shop", async () => {
    shop.setMood(() => ({ status: 503 }));
    const browser = shop.browser();
    const order = await placed(browser);
    await shop.asked(1);
    shop.setMood(() => ({ status: 200, body: { conversationId: "c1", seq: 2 } }));
    await shop.restart();
    await expect.poll(() => shop.taken.map((one) => one.key)).toEqual([`placed-${order.id}`]);
    const after = await browser("GET", `/shop/api/orders/${order.id}`);
    expect((await after.json()).order.id).toBe(order.id);
  });

  test("does not hold up the next one once the relay has refused it", async () => {
    shop.setMood(() => ({ status: 404, body: { error: { code: "customer/unknown", message: "no such ref" } } }));
    const order = await placed(shop.browser());
    await expect.poll(() => shop.alerts).toHaveLength(1);
    expect(shop.alerts[0]).toBe(`shop: the relay refused ${order.id} (customer/unknown); it stays with the shop only`);
    shop.setMood(() => ({ status: 200, body: { conversationId: "c1", seq: 2 } }));
    const next = await placed(shop.browser(), { ...form, key: "checkout-2" });
    await expect.poll(() => shop.taken.map((one) => one.key)).toEqual([`placed-${next.id}`]);
  });
});

describe("identity", () => {
  test("is vouched for only while somebody is signed in", async () => {
    const browser = shop.browser();
    expect((await browser("GET", "/shop/api/identity")).status).toBe(401);
    await browser("POST", "/shop/api/login", {});
    const { token } = await (await browser("GET", "/shop/api/identity")).json();
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString());
    expect(claims).toMatchObject({ aud: "demo", sub: "customer-wang", name: "王女士" });
    await browser("POST", "/shop/api/logout", {});
    expect((await browser("GET", "/shop/api/identity")).status).toBe(401);
  });
});
