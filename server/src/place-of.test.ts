import { expect, test } from "vitest";
import { placeOf } from "./place-of.ts";

test.each([
  ["postgres://qin:secret@db.example:5433/shop?sslmode=require&password=secret", "postgres://db.example:5433/shop"],
  ["rediss://:secret@bus.example:6380", "rediss://bus.example:6380"],
  ["redis://127.0.0.1/", "redis://127.0.0.1"],
])("[CR2] an address is shown without what is secret: %s", (url, shown) => {
  expect(placeOf(url)).toBe(shown);
});
