import { expect, test } from "vitest";
import { endCookie, sessionCookie, startCookie } from "./cookie.ts";

test("finds its own cookie among others", () => {
  expect(sessionCookie("theme=dark; qin_session=abc-_1; x=y")).toBe("abc-_1");
  expect(sessionCookie("not_qin_session=abc")).toBeNull();
  expect(sessionCookie(undefined)).toBeNull();
});

test("is Secure where the connection is", () => {
  const attributes = "Path=/; HttpOnly; SameSite=Strict";
  expect(startCookie("t", { maxAgeMs: 60_000, isSecure: false })).toBe(`qin_session=t; Max-Age=60; ${attributes}`);
  expect(endCookie(true)).toBe(`qin_session=; Max-Age=0; ${attributes}; Secure`);
});
