import { expect, test } from "vitest";
import { findChromium } from "./browser.ts";

test("CHROMIUM_PATH is the only place when it is set", () => {
  expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
  expect(findChromium({ CHROMIUM_PATH: "/no/such/chromium" })).toBeNull();
});

test("an empty CHROMIUM_PATH counts as not set", () => {
  expect(findChromium({ CHROMIUM_PATH: "" })).toBe(findChromium({}));
});
