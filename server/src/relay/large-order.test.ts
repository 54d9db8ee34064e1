import { expect, test } from "vitest";
import { isLarge } from "./large-order.ts";

const settings = { lang: "zh", preset: "recommended", enforcement: {}, bulkAmount: 5_000, bulkQuantity: 50 } as const;

test.each([
  { total: 4_999.99, quantity: 49, large: false },
  { total: 5_000, quantity: 1, large: true },
  { total: 1, quantity: 50, large: true },
])("$quantity pieces for $total: large is $large", ({ total, quantity, large }) => {
  expect(isLarge(settings, { total, quantity })).toBe(large);
});
