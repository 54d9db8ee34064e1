import { expect, test } from "vitest";
import { isSameOrigin, mayConnect, trustedCookie } from "./origin.ts";

const page = (origin: string | undefined, same = false) => ({ origin, isSameOrigin: same, cookie: "c", address: "" });

test.each([
  ["http://127.0.0.1:8080", "127.0.0.1:8080", true],
  ["https://shop.example", "shop.example", true],
  ["https://shop.example", "relay.example", false],
  ["https://relay.example.evil", "relay.example", false],
  ["null", "relay.example", false],
  [undefined, "relay.example", false],
  ["https://relay.example", undefined, false],
])("a page of %s is the own one of %s: %s", (origin, host, same) => {
  expect(isSameOrigin(origin, host)).toBe(same);
});

test("a list lets in what it names, an empty one lets in all, and programs have no origin", () => {
  expect(mayConnect(page("https://a.example"), ["https://a.example"])).toBe(true);
  expect(mayConnect(page("https://b.example"), ["https://a.example"])).toBe(false);
  expect(mayConnect(page("https://b.example"), [])).toBe(true);
  expect(mayConnect(page("https://b.example", true), ["https://a.example"])).toBe(true);
  expect(mayConnect(page(undefined), ["https://a.example"])).toBe(true);
});

test("a cookie is believed only where a browser says that the page is the relay's own", () => {
  expect(trustedCookie(page("https://relay.example", true))).toBe("c");
  expect(trustedCookie(page("https://elsewhere.example"))).toBeUndefined();
  expect(trustedCookie(page(undefined))).toBeUndefined();
});
