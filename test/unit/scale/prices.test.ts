import { expect, test } from "vitest";
import { pricesOf } from "../../bench/scale/prices.ts";
import { seeded } from "../../bench/scale/queueing/random.ts";

const counts = [1, 4, 16, 64, 256];

test("prices come back from what was made of them", () => {
  const samples = counts.flatMap((lines) => [1, 2, 3].map((nodes) => ({ of: [1, lines, nodes * lines], cost: 0 })));
  const priced = samples.map(({ of }) => ({ of, cost: 500 + 70 * (of[1] ?? 0) + 2 * (of[2] ?? 0) }));
  const [first, second, third] = pricesOf(priced);
  expect(first).toBeCloseTo(500, 6);
  expect(second).toBeCloseTo(70, 6);
  expect(third).toBeCloseTo(2, 6);
});

test("noise moves them little, and the cheap samples count like the dear ones", () => {
  const random = seeded(1);
  const samples = Array.from({ length: 40 }, () => counts)
    .flat()
    .map((batch) => ({ of: [1, batch], cost: (700 + 80 * batch) * (0.9 + random() / 5) }));
  const [fixed = 0, each = 0] = pricesOf(samples);
  expect(Math.abs(fixed / 700 - 1)).toBeLessThan(0.05);
  expect(Math.abs(each / 80 - 1)).toBeLessThan(0.05);
});

test("a part that seems to cost less than nothing costs nothing", () => {
  const samples = counts.map((batch) => ({ of: [1, batch, batch ** 0.5], cost: 100 + 10 * batch - 3 * batch ** 0.5 }));
  const [fixed = 0, each = 0, root] = pricesOf(samples);
  expect(root).toBe(0);
  expect(fixed).toBeGreaterThan(80);
  expect(each).toBeGreaterThan(9);
});

test("parts that always come together cannot be priced apart", () => {
  const samples = counts.map((batch) => ({ of: [batch, 2 * batch], cost: batch }));
  expect(() => pricesOf(samples)).toThrow("apart");
});
