import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findProduct } from "../../shared/catalogue.ts";
import { cart, emptyCart, setQuantity } from "../state/cart.ts";
import { CheckoutPage } from "./CheckoutPage.tsx";

interface Sent {
  readonly url: string;
  readonly body: unknown;
}
const realFetch = globalThis.fetch;
let sent: Sent[];

/** The shop's backend, as the page sees it. */
function backend(answer: () => Promise<Response>): void {
  globalThis.fetch = (url, init) => {
    sent.push({ url: String(url), body: JSON.parse(String(init?.body)) });
    return answer();
  };
}

beforeEach(() => {
  sent = [];
  document.documentElement.lang = "en";
  window.Qin = Object.assign(async () => "ref-1", {});
  history.replaceState(null, "", "/checkout");
  emptyCart();
  const bowl = findProduct("celadon-bowl");
  if (bowl) setQuantity(bowl, 60);
});
afterEach(() => {
  globalThis.fetch = realFetch;
  delete window.Qin;
  cleanup();
});

const fill = () => {
  for (const [name, value] of [
    [/收货人|Recipient/, "Wang"],
    [/手机号|Phone/, "13800138000"],
    [/收货地址|Address/, "90 Wensan Road, Hangzhou"],
  ] as const) {
    fireEvent.input(screen.getByLabelText(name), { target: { value } });
  }
};
const order = () => screen.getByRole("button", { name: /提交|Plac/ });

test("places the order with the chat's name for the customer, and goes to its page", async () => {
  backend(async () =>
    Response.json({
      order: {
        id: "XM1",
        placedAt: 1,
        lines: [],
        quantity: 60,
        total: 3480,
        recipient: "Wang",
        phone: "13800138000",
        address: "90 Wensan Road, Hangzhou",
        addressState: "unchecked",
      },
    }),
  );
  render(<CheckoutPage />);
  fill();
  fireEvent.click(order());
  await waitFor(() => expect(location.pathname).toBe("/orders/XM1"));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.url).toBe("/shop/api/orders");
  expect(sent[0]?.body).toMatchObject({
    lines: [{ sku: "celadon-bowl", quantity: 60 }],
    recipient: "Wang",
    ref: "ref-1",
  });
  expect(JSON.stringify(sent[0]?.body)).not.toContain("price");
  expect(cart.get()).toEqual([]);
});

test("points at the first field that is missing, and sends nothing", () => {
  backend(async () => Response.json({}));
  render(<CheckoutPage />);
  fireEvent.click(order());
  const recipient = screen.getByLabelText(/收货人|Recipient/);
  expect(recipient.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(recipient);
  expect(sent).toEqual([]);
});

test("keeps the cart and the typed address when the shop cannot be reached, and tries again under the same key", async () => {
  backend(() => Promise.reject(new TypeError("network")));
  render(<CheckoutPage />);
  fill();
  fireEvent.click(order());
  await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/没有连上|could not be reached/));
  fireEvent.click(order());
  await waitFor(() => expect(sent).toHaveLength(2));
  const [first, second] = sent.map(({ body }) => body);
  expect(second).toEqual(first);
  expect(cart.get()).toHaveLength(1);
});

test("places the order without the chat where the chat does not answer", async () => {
  window.Qin = Object.assign(() => Promise.reject(new Error("offline")), {});
  backend(async () => new Response("{}", { status: 503 }));
  render(<CheckoutPage />);
  fill();
  fireEvent.click(order());
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).not.toHaveProperty("ref");
});
