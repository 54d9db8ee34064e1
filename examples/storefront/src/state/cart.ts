import { schema } from "@qin/sdk/protocol";
import { findProduct, type Product } from "../../shared/catalogue.ts";
import { MAX_QUANTITY } from "../../shared/order.ts";
import { createStore } from "./store.ts";

export interface CartLine {
  readonly product: Product;
  readonly quantity: number;
}

const KEY = "xiaoman.cart";
const stored = schema.table(schema.integer({ min: 1, max: MAX_QUANTITY }), { max: 50 });

export const cart = createStore<readonly CartLine[]>(read());

export function quantityOf(lines: readonly CartLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

export function totalOf(lines: readonly CartLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * line.product.price, 0);
}

export function addToCart(product: Product, quantity: number): void {
  const before = cart.get().find((line) => line.product.sku === product.sku)?.quantity ?? 0;
  setQuantity(product, before + quantity);
}

/** 0 takes the product out. */
export function setQuantity(product: Product, quantity: number): void {
  const clamped = Math.min(MAX_QUANTITY, Math.max(0, Math.floor(quantity)));
  const lines = cart.get();
  const place = lines.findIndex((line) => line.product.sku === product.sku);
  if (clamped === 0) write(lines.filter((_line, index) => index !== place));
  else if (place === -1) write([...lines, { product, quantity: clamped }]);
  else write(lines.with(place, { product, quantity: clamped }));
}

export function emptyCart(): void {
  write([]);
}

/** A second tab of the shop has the same cart. */
export function followOtherTabs(): void {
  window.addEventListener("storage", (event) => {
    if (event.key === KEY) cart.set(read());
  });
}

function read(): readonly CartLine[] {
  try {
    const quantities = stored.parse(JSON.parse(localStorage.getItem(KEY) ?? "{}"), "cart");
    return Object.entries(quantities).flatMap(([sku, quantity]) => {
      const product = findProduct(sku);
      return product ? [{ product, quantity }] : [];
    });
  } catch {
    return [];
  }
}

function write(lines: readonly CartLine[]): void {
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify(Object.fromEntries(lines.map((line) => [line.product.sku, line.quantity]))),
    );
  } catch {
    // Storage may be full or forbidden (private windows); the cart then lives as long as the page.
  }
  cart.set(lines);
}
