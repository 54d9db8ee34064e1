import fc from "fast-check";
import { expect, test } from "vitest";
import { createFakeTime } from "../testing/fake-time.ts";
import type { ClientEvent } from "./client.ts";
import { relayClock } from "./relay-clock.ts";

/** A client that answers pings: its clock and the relay's differ by `offset`, and each way takes the ms given. */
function exchanges(time = createFakeTime()) {
  let hear: (event: Extract<ClientEvent, { type: "pong" }>) => void = () => {};
  const clock = relayClock(
    {
      on: (type, listener) => {
        hear = (event) => {
          if (isType(event, type)) listener(event);
        };
        return () => {};
      },
    },
    time.now,
  );
  const exchange = async (offset: number, there: number, back: number) => {
    const at = time.now();
    await time.advance(there);
    const now = time.now() + offset;
    await time.advance(back);
    hear({ type: "pong", at, now, heads: [] });
  };
  return { clock, exchange, time };
}

function isType<T extends ClientEvent["type"]>(
  event: ClientEvent,
  type: T,
): event is Extract<ClientEvent, { type: T }> {
  return event.type === type;
}

test("[CL30] before anything is known, the own clock has to do", () => {
  const { clock, time } = exchanges();
  expect(clock()).toBe(time.now());
});

test("[CL30] the relay's clock is known to half of the shortest exchange, however uneven the ways", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.array(fc.tuple(fc.nat({ max: 2_000 }), fc.nat({ max: 2_000 })), { minLength: 1, maxLength: 6 }),
      async (offset, ways) => {
        const { clock, exchange, time } = exchanges();
        for (const [there, back] of ways) await exchange(offset, there, back);
        const shortest = Math.min(...ways.map(([there, back]) => there + back));
        expect(Math.abs(clock() - (time.now() + offset))).toBeLessThanOrEqual(shortest / 2);
      },
    ),
    { numRuns: 50 },
  );
});

test("[CL31] a slower exchange does not spoil what a fast one has told", async () => {
  const { clock, exchange, time } = exchanges();
  await exchange(300, 5, 5);
  await exchange(300, 10, 1_500);
  expect(clock() - time.now()).toBe(300);
});

test("[CL31] a clock that was set is noticed at the next exchange", async () => {
  const { clock, exchange, time } = exchanges();
  await exchange(300, 5, 5);
  await exchange(-60_000, 40, 40);
  expect(clock() - time.now()).toBe(-60_000);
});
