import { expect, test } from "vitest";
import { TYPING_EXPIRES_MS, Typing } from "./typing.ts";

const shopper = { role: "customer", id: "c1" } as const;
const agent = { role: "agent", id: "a1" } as const;

test("typing lasts as long as it is repeated, and stops when it is said to stop", () => {
  const typing = new Typing();
  typing.set(shopper, true, 0);
  typing.set(agent, true, 0);
  typing.set(agent, false, 100);
  expect(typing.current(TYPING_EXPIRES_MS)).toEqual([shopper]);
  expect(typing.isTyping("c1", TYPING_EXPIRES_MS + 1)).toBe(false);
  expect(typing.current(TYPING_EXPIRES_MS + 1)).toEqual([]);
});

test("remembers when the customer last typed, and only for as long as it can matter", () => {
  const typing = new Typing();
  typing.set(agent, true, 1_000);
  expect(typing.customerAt(1_000)).toBeUndefined();
  typing.set(shopper, true, 2_000);
  typing.set(shopper, false, 3_000);
  expect(typing.customerAt(10_000)).toBe(2_000);
  expect(typing.customerAt(1_000_000)).toBeUndefined();
});
