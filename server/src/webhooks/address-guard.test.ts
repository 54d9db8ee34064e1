import type { LookupAddress } from "node:dns";
import { expect, test } from "vitest";
import { createAddressGuard } from "./address-guard.ts";

const outside = createAddressGuard({ allowLoopback: false });
const demo = createAddressGuard({ allowLoopback: true });

test.each([
  "http://shop.example/hook",
  "ftp://shop.example/hook",
  "https://name:password@shop.example/hook",
  "https://10.0.0.1/",
  "https://172.16.9.9/",
  "https://192.168.1.1/",
  "https://169.254.169.254/latest/meta-data",
  "https://0.0.0.0/",
  "https://127.0.0.1/",
  "https://[::1]/",
  "https://[fd00::1]/",
  "https://[fe80::1]/",
  "https://[::ffff:10.0.0.1]/",
  "https://2130706433/",
  "http://127.0.0.1:8080/",
])("refuses %s", (url) => {
  expect(outside.refuses(new URL(url))).not.toBeNull();
});

test.each(["https://shop.example/hook", "https://93.184.215.14/hook", "https://[2606:4700::1111]/hook"])(
  "lets %s be called",
  (url) => {
    expect(outside.refuses(new URL(url))).toBeNull();
  },
);

test("lets the demo call this machine, and nothing else inside", () => {
  expect(demo.refuses(new URL("http://127.0.0.1:8080/shop/webhooks"))).toBeNull();
  expect(demo.refuses(new URL("http://localhost:8080/shop/webhooks"))).toBeNull();
  expect(demo.refuses(new URL("http://shop.example/hook"))).not.toBeNull();
  expect(demo.refuses(new URL("https://10.0.0.1/"))).not.toBeNull();
});

test("[SEC15] refuses a harmless name that leads inside", async () => {
  const looked = (guard: typeof outside) =>
    new Promise<string | LookupAddress[] | Error>((resolve) => {
      guard.lookup("localhost", { all: true }, (error, found) => resolve(error ?? found));
    });
  expect(await looked(outside)).toBeInstanceOf(Error);
  expect(await looked(demo)).not.toBeInstanceOf(Error);
});
