import { argon2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";

test("[SEC7] knows a password again by its argon2id hash, and no other", async () => {
  const hash = await hashPassword("qin-demo");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await verifyPassword("qin-demo", hash)).toBe(true);
  expect(await verifyPassword("qin-demO", hash)).toBe(false);
});

test("salts: the same password has another hash each time", async () => {
  expect(await hashPassword("a")).not.toBe(await hashPassword("a"));
});

test("verifies a hash that was made at other costs", async () => {
  const cost = { memory: 1_024, passes: 3, parallelism: 2, tagLength: 24 };
  const nonce = Buffer.from("somesalt");
  const tag = argon2Sync("argon2id", { message: "qin-demo", nonce, ...cost }).toString("base64");
  const hash = `$argon2id$v=19$m=1024,t=3,p=2$${nonce.toString("base64").replace("=", "")}$${tag}`;
  expect(await verifyPassword("qin-demo", hash)).toBe(true);
  expect(await verifyPassword("other", hash)).toBe(false);
});

test("takes no password for a hash that is none", async () => {
  for (const hash of ["", "-", "qin-demo", "$2b$10$abc", "$argon2id$v=19$m=1,t=1$x$y"]) {
    expect(await verifyPassword("qin-demo", hash)).toBe(false);
  }
});
