import { request } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ShopUnderTest, shopUnderTest } from "./testing/shop-under-test.ts";

let shop: ShopUnderTest;
beforeEach(async () => {
  shop = await shopUnderTest();
});
afterEach(() => shop.close());

const get = (path: string) => shop.browser()("GET", path);

test.each(["/", "/cart", "/checkout", "/products/teapot", "/orders/XM1"])("serves the page for %s", async (path) => {
  const response = await get(path);
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("<title>shop</title>")]);
});

test.each(["/moon", "/products/moon", "/products", "/cart/1", "/shop/nothing", "/assets/gone.js", "/app.exe"])(
  "answers 404 for %s",
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test("lets its pages load nothing from elsewhere", async () => {
  const policy = (await get("/")).headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain("unsafe");
});

test("keeps hashed files for ever, and asks for the page each time", async () => {
  expect((await get("/assets/app.js")).headers.get("cache-control")).toContain("immutable");
  expect((await get("/")).headers.get("cache-control")).toBe("no-cache");
});

test("serves no file outside its folder", async () => {
  const { origin } = new URL((await get("/")).url);
  for (const path of ["/../secret.js", "/..%2fsecret.js", "/assets/..%2f..%2fsecret.js", "/%2e%2e/secret.js"]) {
    const body = await new Promise<string>((resolve, reject) => {
      request(origin + path, { path }, (response) => resolve(text(response)))
        .on("error", reject)
        .end();
    });
    expect(body).not.toContain("not for anybody");
  }
});

test.each([
  ["the browser's language", { "accept-language": "en-GB,en;q=0.9" }, "en"],
  ["Chinese", { "accept-language": "zh-TW" }, "zh-CN"],
  ["the chosen language before the browser's", { "accept-language": "zh-CN", cookie: "a=b; lang=en" }, "en"],
])("speaks %s", async (_name, headers, lang) => {
  const page = await fetch((await get("/")).url, { headers });
  expect(await page.text()).toContain(`<html lang="${lang}">`);
});
