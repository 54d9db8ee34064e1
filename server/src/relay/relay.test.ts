import { expect, test } from "vitest";
import { Relay } from "./relay.ts";
import { startTestRelay } from "./testing/test-relay.ts";

test("a shop that nobody has come to for a while is not forgotten while somebody is being greeted", async () => {
  const { context, close } = await startTestRelay();
  let now = 1_000_000;
  const relay = new Relay({ ...context, now: () => now });
  const hub = relay.hub("demo");
  now += 59_999;
  expect(relay.hub("demo")).toBe(hub);
  now += 2_000;
  relay.forgetIdleHubs(now);
  expect(relay.knownHub("demo")).toBe(hub);
  now += 60_000;
  relay.forgetIdleHubs(now);
  expect(relay.knownHub("demo")).toBeUndefined();
  await close();
});
