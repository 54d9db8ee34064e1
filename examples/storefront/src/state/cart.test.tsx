import { beforeEach, expect, test } from "vitest";
import { findProduct, type Product } from "../../shared/catalogue.ts";
import { addToCart, cart, emptyCart, followOtherTabs, quantityOf, setQuantity, totalOf } from "./cart.ts";

function product(sku: string): Product {
  const found = findProduct(sku);
  if (!found) throw new Error(`no product ${sku}`);
  return found;
}
const bowl = product("celadon-bowl");
const teapot = product("teapot");

beforeEach(() => {
  emptyCart();
});

test("adds up pieces and prices", () => {
  addToCart(bowl, 2);
  addToCart(teapot, 1);
  addToCart(bowl, 3);
  expect(cart.get().map(({ product: { sku }, quantity }) => [sku, quantity])).toEqual([
    ["celadon-bowl", 5],
    ["teapot", 1],
  ]);
  expect([quantityOf(cart.get()), totalOf(cart.get())]).toEqual([6, 5 * 58 + 268]);
});

test("takes hundreds, and no more than the checkout does", () => {
  addToCart(bowl, 800);
  addToCart(bowl, 800);
  expect(quantityOf(cart.get())).toBe(999);
});

test("takes a product out at 0", () => {
  addToCart(bowl, 1);
  setQuantity(bowl, 0);
  expect(cart.get()).toEqual([]);
});

test("follows another tab, and leaves out what is not sold any longer", () => {
  followOtherTabs();
  localStorage.setItem("xiaoman.cart", '{"celadon-bowl":7,"gone":1}');
  window.dispatchEvent(new StorageEvent("storage", { key: "xiaoman.cart" }));
  expect(cart.get().map(({ product: { sku }, quantity }) => [sku, quantity])).toEqual([["celadon-bowl", 7]]);
});

test("begins empty where the stored cart makes no sense", () => {
  addToCart(bowl, 1);
  followOtherTabs();
  localStorage.setItem("xiaoman.cart", '{"celadon-bowl":"many"}');
  window.dispatchEvent(new StorageEvent("storage", { key: "xiaoman.cart" }));
  expect(cart.get()).toEqual([]);
});
