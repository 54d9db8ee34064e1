import { expect, test } from "vitest";
import { PRESENCE_GRACE_MS, Presence } from "./presence.ts";

const person = { id: "a1", role: "agent", name: "Xiaoya" } as const;
const colleague = { id: "a2", role: "agent", name: "Xiaomei" } as const;
const HERE = "node-1";
const THERE = "node-2";

function here(): Presence {
  const presence = new Presence(0);
  const change = presence.set(person, "s1", "online");
  if (change !== null) presence.receive(HERE, change, 0);
  return presence;
}

test("a member is there from the first socket on, and is told once", () => {
  const presence = here();
  expect(presence.set(person, "s2", "online")).toBeNull();
  expect(presence.isStaffOnline).toBe(true);
  expect(presence.members()).toEqual([{ person, state: "online" }]);
  expect(presence.roster()).toEqual([{ person, state: "online" }]);
});

test("away counts only when every socket of the member is away", () => {
  const presence = here();
  presence.set(person, "s2", "online");
  expect(presence.set(person, "s1", "away")).toBeNull();
  expect(presence.set(person, "s2", "away")).toEqual({ person, state: "away" });
});

test("[RL63] the last socket's end is told after the grace, and not at all if another comes in time", () => {
  const presence = here();
  expect(presence.leave("a1", "s1", 1_000)).toBeNull();
  expect(presence.expire(1_000 + PRESENCE_GRACE_MS - 1)).toEqual([]);
  expect(presence.set(person, "s2", "online")).toBeNull();
  expect(presence.expire(1_000 + PRESENCE_GRACE_MS)).toEqual([]);
  presence.leave("a1", "s2", 2_000);
  expect(presence.expire(2_000 + PRESENCE_GRACE_MS)).toEqual([{ person, state: "offline" }]);
  expect(presence.roster()).toEqual([]);
});

test("[CR7] a member is here while any node says so, and online if one says that", () => {
  const presence = here();
  expect(presence.receive(THERE, { person, state: "away" }, 1_000)).toBe(false);
  expect(presence.receive(HERE, { person, state: "offline" }, 2_000)).toBe(true);
  expect(presence.members()).toEqual([{ person, state: "away" }]);
  expect(presence.absentFor("a1", 9_000)).toBe(0);
  expect(presence.receive(THERE, { person, state: "offline" }, 3_000)).toBe(true);
  expect(presence.members()).toEqual([]);
  expect(presence.absentFor("a1", 9_000)).toBe(6_000);
});

test("[CR7] a node that is gone takes with it whom only it knew", () => {
  const presence = here();
  presence.receive(THERE, { person, state: "online" }, 1_000);
  presence.receive(THERE, { person: colleague, state: "online" }, 1_000);
  expect(presence.forgetNode(THERE, 2_000)).toBe(true);
  expect(presence.members()).toEqual([{ person, state: "online" }]);
  expect(presence.forgetNode(THERE, 3_000)).toBe(false);
});

test("[CR8] a roster replaces what was believed of its node, and nothing of another", () => {
  const presence = here();
  presence.receive(THERE, { person: colleague, state: "online" }, 1_000);
  expect(presence.receiveRoster(THERE, [{ person: colleague, state: "online" }], 2_000)).toBe(false);
  expect(presence.receiveRoster(THERE, [], 3_000)).toBe(true);
  expect(presence.members()).toEqual([{ person, state: "online" }]);
});

test("tells how long somebody has been absent, from the start of the relay where nothing is known", () => {
  const presence = here();
  expect(presence.absentFor("a1", 9_000)).toBe(0);
  expect(presence.absentFor("a2", 9_000)).toBe(9_000);
  presence.receive(HERE, { person, state: "offline" }, 4_000);
  expect(presence.absentFor("a1", 9_000)).toBe(5_000);
});

test("[FT42] one who left before the clock was set back does not stay for as long", () => {
  const presence = here();
  presence.leave("a1", "s1", 3_600_000);
  expect(presence.expire(0)).toEqual([{ person, state: "offline" }]);
});
