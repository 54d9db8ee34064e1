import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { createShop } from "./create-shop.ts";

const secret = Buffer.alloc(32, 7).toString("base64");
const NOW = 1_790_000_000_500;
const shop = createShop({
  relayUrl: "http://127.0.0.1:9",
  apiKey: "k",
  identity: { shopId: "demo", kid: "k1", secret },
  now: () => NOW,
});

const decode = (part: string | undefined): unknown => JSON.parse(Buffer.from(part ?? "", "base64url").toString());

test("signs header and claims with HS256", async () => {
  const token = await shop.identityToken({ subject: "wang", name: "王女士" });
  const [head, claims, signature] = token.split(".");
  expect(decode(head)).toEqual({ alg: "HS256", typ: "JWT", kid: "k1" });
  expect(decode(claims)).toEqual({
    aud: "demo",
    sub: "wang",
    name: "王女士",
    iat: 1_790_000_000,
    exp: 1_790_000_300,
  });
  const expected = createHmac("sha256", Buffer.alloc(32, 7)).update(`${head}.${claims}`).digest("base64url");
  expect(signature).toBe(expected);
});

test("lives as long as asked, up to ten minutes", async () => {
  const token = await shop.identityToken({ subject: "wang", ttlSeconds: 600 });
  expect(decode(token.split(".")[1])).toMatchObject({ exp: 1_790_000_600 });
});

test.each([
  ["no subject", { subject: "" }],
  ["a long subject", { subject: "x".repeat(65) }],
  ["more than ten minutes", { subject: "wang", ttlSeconds: 601 }],
  ["no life at all", { subject: "wang", ttlSeconds: 0 }],
  ["a life that is no number", { subject: "wang", ttlSeconds: Number.NaN }],
])("refuses %s", async (_name, claims) => {
  await expect(shop.identityToken(claims)).rejects.toMatchObject({ code: "identity/bad-claims" });
});

test("says what is missing where no key was given", async () => {
  const keyless = createShop({ relayUrl: "http://127.0.0.1:9", apiKey: "k" });
  await expect(keyless.identityToken({ subject: "wang" })).rejects.toMatchObject({ code: "identity/not-configured" });
});
