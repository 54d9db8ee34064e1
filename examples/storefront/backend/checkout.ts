import { randomInt } from "node:crypto";
import { findProduct } from "../shared/catalogue.ts";
import { type CheckoutForm, checkoutForm, type ShownOrder } from "../shared/order.ts";
import type { Book, KeptOrder } from "./book.ts";
import { answer, type Handler, NotFound, Refusal, readJson } from "./http.ts";
import type { Outbox } from "./outbox.ts";
import { sessionOf } from "./sessions.ts";

export function checkoutRoutes({ book, outbox }: { book: Book; outbox: Outbox }): Record<string, Handler> {
  return {
    "POST /shop/api/orders": async (request, response) => {
      const form = await readJson(request, checkoutForm);
      const owner = sessionOf(request, response);
      const repeated = book.orders.find((one) => one.owner === owner && one.checkoutKey === form.key);
      if (repeated) {
        answer(response, 200, { order: shown(repeated) });
        return;
      }
      const subject = book.sessions[owner];
      const order: KeptOrder = {
        ...price(form),
        id: newOrderId(),
        placedAt: Date.now(),
        recipient: oneLine(form.recipient),
        phone: oneLine(form.phone),
        address: oneLine(form.address),
        addressState: "unchecked",
        checkoutKey: form.key,
        owner,
        ...(subject === undefined ? {} : { account: subject }),
        customer: form.ref !== undefined ? { ref: form.ref } : subject !== undefined ? { subject } : null,
        lang: form.lang,
        webhooks: [],
      };
      book.orders.push(order);
      // One write for both: an order that is on disk is an order the relay will be told of, whenever it can be reached.
      outbox.add(order, "placed", `placed-${order.id}`);
      await book.save();
      answer(response, 201, { order: shown(order) });
    },

    "GET /shop/api/orders/:id": async (request, response) => {
      const id = decodeURIComponent(request.url?.split("/").pop()?.split("?")[0] ?? "");
      const owner = sessionOf(request, response);
      const subject = book.sessions[owner];
      const isOwn = (one: KeptOrder) => one.owner === owner || (subject !== undefined && one.account === subject);
      const order = book.orders.find((one) => one.id === id && isOwn(one));
      if (!order) throw new NotFound();
      answer(response, 200, { order: shown(order) });
    },
  };
}

/** Prices come from the catalogue, whatever the browser believes. */
function price(form: CheckoutForm): Pick<ShownOrder, "lines" | "quantity" | "total"> {
  const lines = form.lines.map(({ sku, quantity }) => {
    const product = findProduct(sku);
    if (!product) throw new Refusal(422, "shop/unknown-product", `We do not sell ${sku}.`);
    return { sku, quantity, price: product.price, title: product[form.lang].name };
  });
  if (lines.length === 0) throw new Refusal(422, "shop/empty-cart", "There is nothing in the cart.");
  return {
    lines,
    quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    total: lines.reduce((sum, line) => sum + line.quantity * line.price, 0),
  };
}

function shown(kept: KeptOrder): ShownOrder {
  const { checkoutKey: _k, owner: _o, account: _a, customer: _c, lang: _l, webhooks: _w, ...order } = kept;
  return order;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line === "") throw new Refusal(422, "shop/invalid", "Recipient, phone and address cannot be blank.");
  return line;
}

/** Short enough to read out on the phone; no letter that looks like a number. */
function newOrderId(): string {
  const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  const day = new Date().toISOString().slice(2, 10).replaceAll("-", "");
  return `XM${day}-${Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join("")}`;
}
