import { expect, test } from "vitest";
import { PRESENCE_GRACE_MS, Presence } from "./presence.ts";

const person = { id: "a1", role: "agent", name: "Xiaoya" } as const;

function here(): Presence {
  const presence = new Presence(0);
  const change = presence.set("a1", "s1", "online");
  if (change !== null) presence.receive(change, person, 0);
  return presence;
}

test("a member is there from the first socket on, and is told once", () => {
  const presence = here();
  expect(presence.set("a1", "s2", "online")).toBeNull();
  expect(presence.isStaffOnline).toBe(true);
  expect(presence.members()).toEqual([{ person, state: "online" }]);
});

test("away counts only when every socket of the member is away", () => {
  const presence = here();
  presence.set("a1", "s2", "online");
  expect(presence.set("a1", "s1", "away")).toBeNull();
  expect(presence.set("a1", "s2", "away")).toEqual({ memberId: "a1", state: "away" });
});

test("[RL63] the last socket's end is told after the grace, and not at all if another comes in time", () => {
  const presence = here();
  expect(presence.leave("a1", "s1", 1_000)).toBeNull();
  expect(presence.expire(1_000 + PRESENCE_GRACE_MS - 1)).toEqual([]);
  expect(presence.set("a1", "s2", "online")).toBeNull();
  expect(presence.expire(1_000 + PRESENCE_GRACE_MS)).toEqual([]);
  presence.leave("a1", "s2", 2_000);
  expect(presence.expire(2_000 + PRESENCE_GRACE_MS)).toEqual([{ memberId: "a1", state: "offline" }]);
});

test("contradicts a node that believes somebody gone who is here", () => {
  const presence = here();
  expect(presence.correction({ memberId: "a1", state: "offline" })).toEqual({ memberId: "a1", state: "online" });
  expect(presence.correction({ memberId: "a2", state: "offline" })).toBeNull();
});

test("tells how long somebody has been absent, from the start of the relay where nothing is known", () => {
  const presence = here();
  expect(presence.absentFor("a1", 9_000)).toBe(0);
  expect(presence.absentFor("a2", 9_000)).toBe(9_000);
  presence.receive({ memberId: "a1", state: "offline" }, person, 4_000);
  expect(presence.absentFor("a1", 9_000)).toBe(5_000);
});
