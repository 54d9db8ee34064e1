import { describe, expect, test } from "vitest";
import { LONGEST_WAIT_MS } from "./backoff.ts";
import { type Connection, type ConnectionInput, nextConnection, STABLE_MS } from "./connection.ts";

const me = { id: "c1", role: "customer" } as const;
const welcome = { epoch: "e1", me, heartbeatMs: 25_000 };

const states = {
  idle: { name: "idle" },
  connecting: { name: "connecting", attempt: 2 },
  greeting: { name: "greeting", attempt: 2 },
  online: { name: "online", since: 1_000, attempt: 2, ...welcome },
  waiting: { name: "waiting", attempt: 2, retryAt: 5_000, reason: "lost" },
  stopped: { name: "stopped", reason: "auth-revoked", closeCode: 4504 },
} satisfies Record<string, Connection>;

const closed = { type: "closed", at: 2_000, code: 1006, reason: "", random: 0.5 } as const;
const inputs = {
  start: { type: "start" },
  opened: { type: "opened" },
  welcomed: { type: "welcomed", at: 1_500, welcome },
  "closed for now": closed,
  "closed for good": { ...closed, code: 4503 },
  due: { type: "due" },
  wake: { type: "wake" },
  stop: { type: "stop" },
} satisfies Record<string, ConnectionInput>;

/** The table of connection.ts, cell by cell; a dot means that the very same state stays. */
const table: Record<keyof typeof states, Record<keyof typeof inputs, string>> = {
  idle: row("connecting", ".", ".", ".", ".", ".", ".", "."),
  connecting: row(".", "greeting", ".", "waiting", "stopped", ".", ".", "idle"),
  greeting: row(".", ".", "online", "waiting", "stopped", ".", ".", "idle"),
  online: row(".", ".", ".", "waiting", "stopped", ".", ".", "idle"),
  waiting: row("connecting", ".", ".", ".", ".", "connecting", "connecting", "idle"),
  stopped: row("connecting", ".", ".", ".", ".", ".", ".", "idle"),
};

function row(
  ...[start, opened, welcomed, forNow, forGood, due, wake, stop]: [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
) {
  return { start, opened, welcomed, "closed for now": forNow, "closed for good": forGood, due, wake, stop };
}

const keys = <T extends object>(object: T): (keyof T & string)[] =>
  Object.keys(object).filter((key): key is keyof T & string => key in object);

describe.each(keys(states))("%s", (from) => {
  test.each(keys(inputs))("[CL1] %s", (input) => {
    const before = states[from];
    const after = nextConnection(before, inputs[input]);
    const expected = table[from][input];
    if (expected === ".") expect(after).toBe(before);
    else expect(after.name).toBe(expected);
  });
});

describe("what a state carries", () => {
  test("[CL1] online keeps what welcome said, and since when", () => {
    expect(nextConnection(states.greeting, inputs.welcomed)).toEqual({
      name: "online",
      since: 1_500,
      attempt: 2,
      ...welcome,
    });
  });

  test("[CL2] a close code from 4500 says stop, and the state says which", () => {
    expect(nextConnection(states.online, { ...closed, code: 4507, reason: "signed-out" })).toEqual({
      name: "stopped",
      reason: "signed-out",
      closeCode: 4507,
    });
  });

  test("[CL2] a frame far too large would be as large the next time: 1009 says stop, too", () => {
    expect(nextConnection(states.online, { ...closed, code: 1009 })).toMatchObject({
      name: "stopped",
      closeCode: 1009,
    });
  });

  test.each([1000, 1006, 1011, 1012, 4000, 4001, 4499, 5000])("[CL2] close code %i says come back", (code) => {
    expect(nextConnection(states.online, { ...closed, code }).name).toBe("waiting");
  });

  test("[CL3] every failure in a row makes the longest wait longer", () => {
    let state: Connection = { name: "connecting", attempt: 0 };
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      const waiting = nextConnection(state, { ...closed, random: 0.999 });
      if (waiting.name !== "waiting") throw new Error(waiting.name);
      waits.push(waiting.retryAt - closed.at);
      state = nextConnection(waiting, { type: "due" });
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBeLessThan(500);
    expect(waits.at(-1)).toBeLessThan(LONGEST_WAIT_MS);
    expect(waits.at(-1)).toBeGreaterThan(LONGEST_WAIT_MS * 0.99);
  });

  test("[CL4] a bye's retryAfterMs is the wait, whatever the jitter says", () => {
    expect(nextConnection(states.online, { ...closed, retryAfterMs: 1_234 })).toMatchObject({
      retryAt: closed.at + 1_234,
    });
  });

  test("[CL5] a connection that held begins anew; one that broke at once counts as another failure", () => {
    const held = { ...closed, at: states.online.since + STABLE_MS };
    const broke = { ...closed, at: states.online.since + STABLE_MS - 1 };
    expect(nextConnection(states.online, held)).toMatchObject({ attempt: 1 });
    expect(nextConnection(states.online, broke)).toMatchObject({ attempt: 3 });
  });

  test("start out of stopped counts no failures", () => {
    expect(nextConnection(states.stopped, { type: "start" })).toEqual({ name: "connecting", attempt: 0 });
  });
});
