import { describe, expect, test } from "vitest";
import { createFakeTime } from "../testing/fake-time.ts";
import { othersTyping, ownTyping } from "./typing.ts";

describe("ownTyping", () => {
  function setUp() {
    const time = createFakeTime();
    const told: [atMs: number, isTyping: boolean][] = [];
    const start = time.now();
    const typing = ownTyping({ tell: (isTyping) => told.push([time.now() - start, isTyping]), ...time });
    return { time, told, typing };
  }

  test("[CL40] says so at the first key and then at most every 3 s", async () => {
    const { time, told, typing } = setUp();
    for (let i = 0; i < 20; i++) {
      typing.input();
      await time.advance(500);
    }
    expect(told).toEqual([
      [0, true],
      [3_000, true],
      [6_000, true],
      [9_000, true],
    ]);
  });

  test("[CL40] says stop once, when the text is sent or after 6 s without a key", async () => {
    const { time, told, typing } = setUp();
    typing.input();
    typing.stop();
    typing.stop();
    expect(told).toEqual([
      [0, true],
      [0, false],
    ]);
    typing.input();
    await time.advance(20_000);
    expect(told.slice(2)).toEqual([
      [0, true],
      [6_000, false],
    ]);
    expect(time.waiting).toBe(0);
  });

  test("[CL40] says nothing when there was nothing to stop", () => {
    const { told, typing } = setUp();
    typing.stop();
    expect(told).toEqual([]);
  });
});

describe("othersTyping", () => {
  const agent = { role: "agent", id: "a" } as const;
  const heard = (isTyping: boolean) =>
    ({ type: "typing_changed", conversationId: "k", from: agent, isTyping }) as const;

  function setUp() {
    const time = createFakeTime();
    let changes = 0;
    const others = othersTyping({ after: time.after, onChange: () => changes++ });
    return { time, others, changes: () => changes };
  }

  test("[CL41] somebody types until they say otherwise", () => {
    const { others, changes } = setUp();
    others.heard(heard(true));
    expect(others.in("k")).toEqual([agent]);
    expect(others.in("another conversation")).toEqual([]);
    others.heard(heard(false));
    expect(others.in("k")).toEqual([]);
    expect(changes()).toBe(2);
  });

  test("[CL41] or until 6 s go by without a repeat", async () => {
    const { others, time, changes } = setUp();
    others.heard(heard(true));
    await time.advance(5_000);
    others.heard(heard(true));
    await time.advance(5_999);
    expect(others.in("k")).toEqual([agent]);
    expect(changes()).toBe(1);
    await time.advance(1);
    expect(others.in("k")).toEqual([]);
    expect(changes()).toBe(2);
  });

  test("[CL41] or until their message is there", () => {
    const { others, time } = setUp();
    others.heard(heard(true));
    others.spoke("k", agent);
    expect(others.in("k")).toEqual([]);
    expect(time.waiting).toBe(0);
  });
});
