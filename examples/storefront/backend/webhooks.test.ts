import { afterEach, beforeEach, expect, test } from "vitest";
import { type Browser, type ShopUnderTest, shopUnderTest } from "./testing/shop-under-test.ts";

let shop: ShopUnderTest;
let browser: Browser;
let orderId: string;
beforeEach(async () => {
  shop = await shopUnderTest();
  browser = shop.browser();
  const response = await browser("POST", "/shop/api/orders", {
    key: "checkout-1",
    lang: "en",
    lines: [{ sku: "paper-lamp", quantity: 2 }],
    recipient: "Wang",
    phone: "13800138000",
    address: "90 Wensan Road, Hangzhou",
    ref: "ref-1",
  });
  orderId = (await response.json()).order.id;
  await shop.asked(1);
});
afterEach(() => shop.close());

const webhook = (type: string, event: object) => ({
  type,
  timestamp: new Date().toISOString(),
  data: {
    conversationId: "c1",
    customer: { id: "cu1", ref: "ref-1", subject: null },
    event: {
      id: "e1",
      conversationId: "c1",
      seq: 5,
      at: 1_790_000_000_000,
      audience: "all",
      from: { role: "customer", id: "cu1" },
      ...event,
    },
  },
});
const change = (address: string) =>
  webhook("address.change-requested", { type: "address.change-requested", orderId, address });
const confirm = (address: string) => webhook("address.confirmed", { type: "address.confirmed", orderId, address });
const order = async () => (await (await browser("GET", `/shop/api/orders/${orderId}`)).json()).order;

test("[SH23] changes the order's address, and tells the relay of the order as it is now", async () => {
  const response = await shop.webhook("msg_1", change("91 Wensan Road, Hangzhou"));
  expect(response.status).toBe(204);
  expect(await order()).toMatchObject({ address: "91 Wensan Road, Hangzhou", addressState: "changed" });
  await shop.asked(2);
  expect(shop.taken[1]).toMatchObject({
    key: "changed-msg_1",
    body: { event: "changed", customer: { ref: "ref-1" }, order: { id: orderId, address: "91 Wensan Road, Hangzhou" } },
  });
});

test("[SH24] applies a webhook that comes twice once", async () => {
  await shop.webhook("msg_1", change("91 Wensan Road, Hangzhou"));
  await shop.webhook("msg_2", change("92 Wensan Road, Hangzhou"));
  await shop.webhook("msg_1", change("91 Wensan Road, Hangzhou"));
  expect((await order()).address).toBe("92 Wensan Road, Hangzhou");
  await shop.asked(3);
  await expect
    .poll(() => shop.taken.map((one) => one.key))
    .toEqual([`placed-${orderId}`, "changed-msg_1", "changed-msg_2"]);
});

test("marks the address as checked, but not one that the order no longer has", async () => {
  await shop.webhook("msg_1", confirm("1 Somewhere Else"));
  expect((await order()).addressState).toBe("unchecked");
  await shop.webhook("msg_2", confirm("90 Wensan Road, Hangzhou"));
  expect((await order()).addressState).toBe("confirmed");
});

test("changes nothing for a webhook that another secret signed", async () => {
  const forged = await shop.webhook(
    "msg_1",
    change("1 Thief Street, Nowhere"),
    "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
  );
  expect(forged.status).toBe(401);
  expect((await order()).address).toBe("90 Wensan Road, Hangzhou");
});

test("raises the shop's own alert for a large order", async () => {
  const event = { type: "handoff.requested", to: "supervisor", reason: "large-order", audience: "staff" };
  expect((await shop.webhook("msg_1", webhook("handoff.large-order", event))).status).toBe(204);
  expect(shop.alerts).toEqual(["shop: large order: conversation c1 waits for a supervisor"]);
});

test("does not mind an order it does not know", async () => {
  const strange = webhook("address.confirmed", { type: "address.confirmed", orderId: "other", address: "nowhere" });
  expect((await shop.webhook("msg_1", strange)).status).toBe(204);
});
