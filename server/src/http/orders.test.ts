import { type Event, event, type Order, schema } from "@qin/sdk/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anonymousCustomer } from "../auth/customers.ts";
import { reportOrder } from "../shop/report-order.ts";
import { errorOf, startTestServer, type TestServer } from "../testing/test-server.ts";

let relay: TestServer;
beforeAll(async () => {
  relay = await startTestServer();
});
afterAll(() => relay.close());

const order = (id: string, over: Partial<Order> = {}): Order => ({
  id,
  items: "青釉饭碗 × 2",
  quantity: 2,
  total: 116,
  address: "杭州市文三路 90 号",
  ...over,
});

const receipt = schema.object({ conversationId: schema.string({ max: 64 }), seq: schema.integer() });
const log = schema.object({ events: schema.list(event, { max: 1_000 }) });

/** A customer who has been on the page; their `ref` is `ref-<id>`. */
async function customer(id: string): Promise<{ ref: string }> {
  const shop = await relay.store.shops.get("demo");
  if (shop === null) throw new Error("no shop");
  await relay.store.customers.put(anonymousCustomer(shop, { id, ref: `ref-${id}`, now: 0, locale: null }));
  return { ref: `ref-${id}` };
}
const report = (body: unknown, headers: Record<string, string> = relay.asShop) =>
  relay.call("/v1/orders", { method: "POST", headers, body });
async function receiptOf(response: Response): Promise<{ conversationId: string; seq: number }> {
  expect(response.status).toBe(200);
  return receipt.parse(await response.json(), "the receipt");
}
async function logOf(conversationId: string): Promise<Event[]> {
  const response = await relay.call(`/v1/conversations/${conversationId}/events`, { headers: relay.asShop });
  return log.parse(await response.json(), "the log").events;
}

test("[SH1] puts an order into a new conversation of the customer, and the next into the same", async () => {
  const who = await customer("c1");
  const first = await receiptOf(await report({ event: "placed", customer: who, order: order("o1") }));
  const second = await receiptOf(await report({ event: "paid", customer: who, order: order("o1") }));
  expect(second).toEqual({ conversationId: first.conversationId, seq: 3 });
  expect(await logOf(first.conversationId)).toMatchObject([
    { type: "conversation.opened", channel: "order" },
    { type: "order.placed", audience: "all", from: { role: "customer", id: "c1" }, order: order("o1") },
    { type: "order.paid" },
  ]);
  expect(await relay.store.customers.orders("demo", "c1")).toEqual([order("o1")]);
});

test("[SH2] puts two orders that come at once into one conversation", async () => {
  const who = await customer("c2");
  const reports = ["o2a", "o2b"].map((id) => report({ event: "placed", customer: who, order: order(id) }));
  const receipts = await Promise.all((await Promise.all(reports)).map(receiptOf));
  expect(new Set(receipts.map(({ conversationId }) => conversationId)).size).toBe(1);
});

test("opens another conversation after the last was closed", async () => {
  const who = await customer("c3");
  const first = await receiptOf(await report({ event: "placed", customer: who, order: order("o3") }));
  const from = { role: "customer", id: "c3" } as const;
  const { conversationId } = first;
  const closed = { type: "conversation.closed", audience: "all", from, by: "customer" } as const;
  await relay.server.context.commit({
    shopId: "demo",
    target: { conversationId },
    key: null,
    author: from,
    receivedAt: Date.now(),
    events: [closed],
  });
  const next = await receiptOf(await report({ event: "changed", customer: who, order: order("o3", { total: 90 }) }));
  expect(next.conversationId).not.toBe(conversationId);
  expect(await relay.store.customers.orders("demo", "c3")).toMatchObject([{ total: 90 }]);
});

test("[SH3] takes a repeat of the same Idempotency-Key for the same report", async () => {
  const who = await customer("c4");
  const headers = { ...relay.asShop, "idempotency-key": "placed-o4" };
  const body = { event: "placed", customer: who, order: order("o4") };
  const first = await receiptOf(await report(body, headers));
  expect(await receiptOf(await report(body, headers))).toEqual(first);
  expect(await logOf(first.conversationId)).toHaveLength(2);
  const other = { event: "placed", customer: await customer("c4b"), order: order("o4b") };
  expect(await errorOf(await report(other, headers))).toEqual({ status: 409, code: "idempotency/conflict" });
});

test("[SH4] asks for a supervisor in the same step when an order is large, once", async () => {
  const who = await customer("c5");
  const large = order("o5", { total: 5_000 });
  const { conversationId, seq } = await receiptOf(await report({ event: "placed", customer: who, order: large }));
  expect(seq).toBe(2);
  await receiptOf(await report({ event: "changed", customer: who, order: order("o5", { quantity: 50 }) }));
  const requests = (await logOf(conversationId)).filter(({ type }) => type === "handoff.requested");
  expect(requests).toMatchObject([
    { to: "supervisor", reason: "large-order", audience: "staff", from: { role: "system" } },
  ]);
});

test("asks for nobody when an order is just below both thresholds", async () => {
  const who = await customer("c6");
  const body = { event: "placed", customer: who, order: order("o6", { total: 4_999.99, quantity: 49 }) };
  const { conversationId } = await receiptOf(await report(body));
  expect((await relay.store.conversation("demo", conversationId))?.row).not.toHaveProperty("handoff");
});

test("[SH5] takes a customer that the shop knows by subject, before they ever wrote", async () => {
  const body = { event: "placed", customer: { subject: "wang" }, order: order("o7") };
  const { conversationId } = await receiptOf(await report(body));
  const wang = await relay.store.customers.bySubject("demo", "wang");
  expect(await relay.store.conversation("demo", conversationId)).toMatchObject({ customerId: wang?.id });
});

test("[SH5] also when two orders of such a customer come at once", async () => {
  const reports = ["o7a", "o7b"].map((id) =>
    reportOrder(relay.server.context, {
      shopId: "demo",
      event: "placed",
      customer: { subject: "zhao" },
      order: order(id),
      idempotencyKey: null,
    }),
  );
  const receipts = await Promise.all(reports);
  expect(new Set(receipts.map(({ conversationId }) => conversationId)).size).toBe(1);
});

test("a report without an Idempotency-Key is written once too, where a store does it again for want of an answer", async () => {
  const { context } = relay.server;
  const keys: (string | null)[] = [];
  const answers = [1, 2].map(async () => {
    const answer = await reportOrder(
      {
        ...context,
        commit: async (command) => {
          keys.push(command.key);
          const first = await context.commit(command);
          expect(await context.commit(command)).toMatchObject({ status: "duplicate" });
          return first;
        },
      },
      {
        shopId: "demo",
        event: "placed",
        customer: { subject: "sun" },
        order: order("o7c", { total: 10, quantity: 1 }),
        idempotencyKey: null,
      },
    );
    return answer.seq;
  });
  expect(new Set(await Promise.all(answers)).size).toBe(2);
  expect(new Set(keys).size).toBe(2);
});

test("refuses an order of somebody else, an unknown customer and a broken order", async () => {
  await receiptOf(await report({ event: "placed", customer: await customer("c8"), order: order("o8") }));
  const taken = { event: "changed", customer: await customer("c9"), order: order("o8") };
  expect(await errorOf(await report(taken))).toEqual({ status: 409, code: "order/taken" });
  const unknown = { event: "placed", customer: { ref: "nobody" }, order: order("o9") };
  expect(await errorOf(await report(unknown))).toEqual({ status: 404, code: "customer/unknown" });
  const invalid = { status: 400, code: "request/invalid" };
  const broken = { event: "placed", customer: { ref: "ref-c8" }, order: { ...order("o9"), total: "12" } };
  expect(await errorOf(await report(broken))).toEqual(invalid);
  expect(await errorOf(await report({ ...broken, event: "eaten" }))).toEqual(invalid);
  expect(await errorOf(await report({ event: "placed", customer: {}, order: order("o9") }))).toEqual(invalid);
});

test("[SEC10] needs an API key with the scope for it", async () => {
  const body = { event: "placed", customer: { ref: "ref-c1" }, order: order("o1") };
  expect(await errorOf(await report(body, {}))).toEqual({ status: 401, code: "auth/required" });
  expect(await errorOf(await report(body, { authorization: "Bearer qk_no" }))).toEqual({
    status: 401,
    code: "auth/refused",
  });
  const cookie = (await relay.login()).headers.get("set-cookie")?.split(";")[0] ?? "";
  expect(await errorOf(await report(body, { cookie }))).toEqual({ status: 401, code: "auth/required" });
});

test("gives a conversation's log in pages, and no conversation that is not there", async () => {
  const who = await customer("c10");
  const { conversationId } = await receiptOf(await report({ event: "placed", customer: who, order: order("o10") }));
  const page = await relay.call(`/v1/conversations/${conversationId}/events?after=1&limit=1`, {
    headers: relay.asShop,
  });
  expect(await page.json()).toMatchObject({ events: [{ seq: 2 }], head: 2 });
  const unknown = await relay.call("/v1/conversations/nowhere/events", { headers: relay.asShop });
  expect(await errorOf(unknown)).toEqual({ status: 404, code: "conversation/unknown" });
});

test("tells the desk that the customer's orders have changed", async () => {
  const told: string[] = [];
  const end = relay.server.context.bus.subscribe((message) => {
    if (message.kind === "customer") told.push(message.customerId);
  });
  await receiptOf(await report({ event: "placed", customer: await customer("c11"), order: order("o11") }));
  end();
  expect(told).toEqual(["c11"]);
});
