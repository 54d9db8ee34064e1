import { describe, expect, test } from "vitest";
import { createBench, heard } from "../testing/client-bench.ts";
import { settled } from "../testing/fake-time.ts";
import { ATTEMPT_MS, PONG_MS, WAKE_PONG_MS } from "./socket.ts";

describe("connecting", () => {
  test("goes through connecting and greeting to online, and stops when told", async () => {
    const { client, time } = createBench();
    const one = client();
    const states = heard(one, "state");
    one.start();
    await settled();
    expect(states.map(({ state }) => state.name)).toEqual(["connecting", "greeting", "online"]);
    one.stop();
    await settled();
    expect(one.state.name).toBe("idle");
    expect(time.waiting).toBe(0);
  });

  test("[CL2] stays stopped after a refusal for good, until somebody starts it again", async () => {
    const { client, relay, time } = createBench();
    let auth: { kind: "session"; token: string } | { kind: "anonymous" } = { kind: "session", token: "revoked" };
    const one = client({ auth: () => auth });
    one.start();
    await time.advance(60_000);
    expect(one.state).toEqual({ name: "stopped", reason: "auth-refused", closeCode: 4503 });
    expect(relay.sockets).toHaveLength(1);
    auth = { kind: "anonymous" };
    one.start();
    await settled();
    expect(one.state.name).toBe("online");
  });

  test("[CL3] waits longer and longer while the relay is away, and comes back when it does", async () => {
    const { client, relay, time } = createBench();
    const one = client();
    relay.down();
    one.start();
    await time.advance(30_000);
    const attempts = relay.sockets.length;
    expect(attempts).toBeGreaterThan(3);
    expect(attempts).toBeLessThan(12);
    relay.up();
    await time.advance(15_000);
    expect(one.state.name).toBe("online");
  });

  test("[CL4] comes back when the relay's bye asked it to, not sooner", async () => {
    const { client, relay, time } = createBench();
    const one = client();
    one.start();
    await settled();
    relay.restart({ retryAfterMs: 3_000 });
    await time.advance(2_999);
    expect(one.state.name).toBe("waiting");
    await time.advance(1);
    expect(one.state.name).toBe("online");
  });

  test("[CL6] a line that is dead without a word is found by the heartbeat", async () => {
    const { client, relay, time } = createBench({ heartbeatMs: 20_000 });
    const one = client();
    one.start();
    await settled();
    relay.freeze();
    await time.advance(20_000 + PONG_MS - 1);
    expect(one.state.name).toBe("online");
    await time.advance(1);
    expect(one.state).toMatchObject({ name: "waiting", reason: "heartbeat-lost" });
    relay.thaw();
    await time.advance(20_000);
    expect(one.state.name).toBe("online");
  });

  test("[CL6] a relay that is slow to pong, but not silent, is not given up", async () => {
    const { client, relay, time } = createBench({ heartbeatMs: 20_000 });
    const one = client();
    one.start();
    await settled();
    relay.dropNext("pong");
    await time.advance(20_000);
    relay.send({ type: "presence_changed", isStaffOnline: true, members: [] });
    await time.advance(PONG_MS);
    expect(one.state.name).toBe("online");
    expect(relay.sockets).toHaveLength(1);
  });

  test("[CL7] whatever an old socket says after it was let go is not heard", async () => {
    const { client, relay, time } = createBench({ heartbeatMs: 20_000 });
    const one = client();
    one.start();
    await settled();
    const welcomes = heard(one, "welcome");
    const states = heard(one, "state");
    const [old] = relay.sockets;
    relay.freeze();
    await time.advance(20_000 + PONG_MS);
    relay.thaw();
    await time.advance(1_000);
    expect(welcomes).toHaveLength(1);
    const before = states.length;
    old?.onmessage?.({ data: '{"type":"bye","reason":"late","retryAfterMs":1}' });
    old?.onclose?.({ code: 4504, reason: "late" });
    expect(states).toHaveLength(before);
    expect(one.state.name).toBe("online");
  });

  test("[CL8] tries at once when somebody looks, instead of waiting", async () => {
    const { client, relay, time } = createBench();
    let wake = () => {};
    const one = client({
      attention: (run) => {
        wake = run;
        return () => {};
      },
    });
    one.start();
    await settled();
    relay.restart({ retryAfterMs: 60_000 });
    await settled();
    expect(one.state.name).toBe("waiting");
    wake();
    await settled();
    expect(one.state.name).toBe("online");
    relay.freeze();
    wake();
    await time.advance(WAKE_PONG_MS);
    expect(one.state.name).toBe("waiting");
  });

  test("[CL9] an attempt that hangs is given up, in opening and in greeting alike", async () => {
    const { client, relay, time } = createBench();
    const one = client();
    relay.freeze();
    one.start();
    await time.advance(ATTEMPT_MS);
    expect(one.state).toMatchObject({ name: "waiting", reason: "timeout" });
    relay.thaw();
    relay.dropNext("welcome");
    await time.advance(1_000);
    expect(one.state.name).toBe("greeting");
    await time.advance(ATTEMPT_MS - 750);
    expect(one.state).toMatchObject({ name: "waiting", reason: "timeout" });
    await time.advance(5_000);
    expect(one.state.name).toBe("online");
  });

  test("[CL10] a failure to say who one is counts as a failed attempt, and is told", async () => {
    const { client, time } = createBench();
    let isDown = true;
    const one = client({
      auth: async () => {
        if (isDown) throw new Error("the shop's backend is away");
        return { kind: "anonymous" };
      },
    });
    const problems = heard(one, "problem");
    one.start();
    await settled();
    expect(one.state).toMatchObject({ name: "waiting", reason: "not-greeted" });
    expect(String(problems[0]?.problem)).toContain("the shop's backend is away");
    isDown = false;
    await time.advance(1_000);
    expect(one.state.name).toBe("online");
  });

  test("[CL10] an address that no socket can open is a failed attempt, too", async () => {
    const { client, time } = createBench();
    const one = client({
      WebSocket: class {
        onopen = null;
        onmessage = null;
        onclose = null;
        onerror = null;
        constructor() {
          throw new Error("SyntaxError");
        }
        send() {}
        close() {}
      },
    });
    one.start();
    await time.advance(0);
    expect(one.state).toMatchObject({ name: "waiting", reason: "not-opened" });
    one.stop();
    expect(time.waiting).toBe(0);
  });

  test("[CL11] a customer who came as anonymous stays the same one over lost connections", async () => {
    const { client, relay, time } = createBench();
    const one = client();
    const sessions = heard(one, "session");
    one.start();
    await settled();
    relay.cut();
    await time.advance(1_000);
    expect(sessions).toHaveLength(2);
    expect(sessions[1]?.me.id).toBe(sessions[0]?.me.id);
    expect(sessions[0]?.token).toBeDefined();
  });

  test("a frame that cannot be read is told, and costs nothing else", async () => {
    const { client, relay } = createBench();
    const one = client();
    const problems = heard(one, "problem");
    one.start();
    await settled();
    relay.sockets[0]?.onmessage?.({ data: "{nonsense" });
    expect(problems).toHaveLength(1);
    expect(one.state.name).toBe("online");
  });
});
