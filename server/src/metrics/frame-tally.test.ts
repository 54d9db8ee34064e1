import type { DownFrameType } from "@qin/sdk/protocol";
import { expect, test } from "vitest";
import { FrameTally, hashOfType } from "./frame-tally.ts";
import { Counters } from "./registry.ts";

const types: Readonly<Record<DownFrameType, true>> = {
  welcome: true,
  accepted: true,
  refused: true,
  conversation_synced: true,
  history_loaded: true,
  event_added: true,
  read_changed: true,
  typing_changed: true,
  presence_changed: true,
  inbox_changed: true,
  customer_changed: true,
  pong: true,
  bye: true,
};

test("counts frames by their type", () => {
  const counters = new Counters();
  const tally = new FrameTally(counters);
  for (const type of ["pong", "accepted", "pong"]) tally.add(JSON.stringify({ type, id: "1" }));
  expect([...counters.entries].map(([type, { value }]) => [type, value])).toEqual([
    ["pong", 2],
    ["accepted", 1],
  ]);
});

test("no two types of the protocol look the same to it", () => {
  const hashes = Object.keys(types).map((type) => hashOfType(JSON.stringify({ type })));
  expect(new Set(hashes).size).toBe(hashes.length);
});
