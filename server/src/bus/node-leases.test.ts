import { expect, test } from "vitest";
import { NodeLeases } from "./node-leases.ts";

test("[CR6] a node is gone when it has been silent for three beats, and told once", () => {
  const leases = new NodeLeases(1_000);
  leases.heard("a", 0);
  leases.heard("b", 2_000);
  expect(leases.expire(2_999)).toEqual({ gone: [], hasSlept: false });
  expect(leases.expire(3_000)).toEqual({ gone: ["a"], hasSlept: false });
  expect(leases.expire(4_000)).toEqual({ gone: [], hasSlept: false });
  expect(leases.count).toBe(1);
});

test("a node that slept itself counts nobody out for it, and knows that it slept", () => {
  const leases = new NodeLeases(1_000);
  leases.heard("a", 0);
  leases.expire(0);
  expect(leases.expire(60_000)).toEqual({ gone: [], hasSlept: true });
  expect(leases.expire(61_000)).toEqual({ gone: [], hasSlept: false });
  expect(leases.expire(62_000)).toEqual({ gone: [], hasSlept: false });
  expect(leases.expire(63_000)).toEqual({ gone: ["a"], hasSlept: false });
});
