import type { Content, Order } from "@qin/sdk/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Events } from "../api.ts";
import { type Stage, stage } from "../testing/stage.ts";
import { safeUrl } from "./cards.tsx";

const order: Order = {
  id: "A1",
  items: "Linen tablecloth × 2",
  quantity: 2,
  total: 358,
  address: "12 Lake Road, Hangzhou",
  recipient: "Mei Chen",
};

let shown: Stage;
let conversation: string;

beforeEach(async () => {
  localStorage.clear();
  shown = await stage();
  const { run, until, find, relay } = shown;
  const ref = await run("ref");
  await run("open");
  await until(() => find("form textarea"));
  conversation = relay.placeOrder(String(ref), order);
});
afterEach(() => shown.leave());

const say = (content: Content) => {
  const { relay, agent } = shown;
  relay.append(conversation, { type: "message.sent", audience: "all", from: { role: "agent", id: agent.id }, content });
};
const addressCard = (address = "12 Lake Road, Hangzhou"): Content => ({
  kind: "address-card",
  orderId: "A1",
  address,
  recipient: "Mei Chen",
});
const tap = async (label: string) => {
  const button = await shown.until(() => {
    const found = [...shown.root.querySelectorAll("button")].find((one) => one.textContent === label);
    if (!found) throw new Error(`no button "${label}"`);
    return found;
  });
  button.click();
};

test("[WG30] reads the address back, and records that it is right", async () => {
  const { until, find, relay, run } = shown;
  const heard: string[] = [];
  await run("on", "order-address-confirmed", ({ orderId }: Events["order-address-confirmed"]) => heard.push(orderId));
  say(addressCard());
  await until(() => expect(find(".card").textContent).toContain("12 Lake Road, Hangzhou"));
  await tap("Yes, correct");
  await until(() => expect(find(".outcome").textContent).toBe("✓ You confirmed this address"));
  expect(relay.log(conversation).at(-1)).toMatchObject({ type: "address.confirmed", orderId: "A1" });
  expect(shown.has(".card button")).toBe(false);
  expect(heard).toEqual(["A1"]);
});

test("[WG31] takes another address in a form on the card", async () => {
  const { until, find, relay, root } = shown;
  say(addressCard());
  await tap("Change");
  const field = await until(() => find<HTMLTextAreaElement>(".card textarea"));
  expect(field.value).toBe("12 Lake Road, Hangzhou");
  expect(root.activeElement).toBe(field);
  field.value = "13 Lake Road, Hangzhou";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await tap("Submit");
  await until(() => expect(find(".outcome").textContent).toContain("We have your new address"));
  expect(relay.log(conversation)).toContainEqual(
    expect.objectContaining({ type: "address.change-requested", address: "13 Lake Road, Hangzhou" }),
  );
});

test("confirms an address that was opened for change and left as it was", async () => {
  const { until, find } = shown;
  say(addressCard());
  await tap("Change");
  await tap("Submit");
  await until(() => expect(find(".outcome").textContent).toBe("✓ You confirmed this address"));
});

test("[WG32] asks only once at a time: the newest card has the buttons", async () => {
  const { until, root } = shown;
  say(addressCard());
  say(addressCard("13 Lake Road"));
  await until(() => expect(root.querySelectorAll(".card")).toHaveLength(2));
  expect(root.querySelectorAll(".card .is-main")).toHaveLength(1);
});

test("sends a quick reply as the customer's own words, and then takes the choices away", async () => {
  const { until, has, text } = shown;
  say({ kind: "quick-replies", text: "Shall I send the invoice?", replies: ["Yes please", "No"] });
  await tap("Yes please");
  await until(() => expect(has(".is-sent")).toBe(true));
  expect(text()).toContain("Yes please");
  expect(has(".actions")).toBe(false);
});

test("shows a quote, an order and a product", async () => {
  const { until, text } = shown;
  say({ kind: "quote-card", quote: { id: "q1", amount: 12_800.5, quantity: 200, terms: "Valid for 7 days" } });
  say({ kind: "order-card", order });
  say({ kind: "product-card", title: "Linen tablecloth", url: "/p/1", price: 179 });
  await until(() => expect(text()).toContain("¥12,800.50 · 200 items"));
  expect(text()).toContain("Valid for 7 days");
  expect(text()).toContain("Order A1");
  expect(text()).toContain("2 items · ¥358");
  expect(text()).toContain("¥179");
});

test("opens nothing but web addresses", () => {
  expect(safeUrl("https://shop.example/p/1")).toBe("https://shop.example/p/1");
  expect(safeUrl("javascript:alert(1)")).toBeUndefined();
  expect(safeUrl(" data:text/html,x")).toBeUndefined();
});
