import { expect, test } from "vitest";
import { connect, newCustomer, staff } from "./people.ts";
import { RawClient } from "./raw-client.ts";
import type { RelayUnderTest } from "./relay-under-test.ts";

export function handshakeSuite(relay: () => RelayUnderTest): void {
  const hello = { type: "hello", protocol: 1, shop: "demo", auth: { kind: "anonymous" } };

  async function closesAfter(frame: Readonly<Record<string, unknown>>) {
    const client = await new RawClient(relay()).open();
    client.send(frame);
    const { code, verdict } = await client.next("refused");
    return { code, verdict, closeCode: await client.closed };
  }

  test("[P1] hello is answered by welcome: epoch, clock, heartbeat, limits, and who one is", async () => {
    const before = Date.now();
    const { welcome } = await connect(relay(), { kind: "anonymous" });
    expect(welcome).toMatchObject({ protocol: 1, me: { role: "customer" }, conversations: [] });
    expect(welcome.epoch).not.toBe("");
    expect(Math.abs(welcome.now - before)).toBeLessThan(60_000);
    expect(welcome.heartbeatMs).toBeGreaterThan(0);
    expect(welcome.limits.frameBytes).toBeGreaterThan(1_000);
  });

  test("[P2] a frame before hello is refused, and hello may still come", async () => {
    const client = await new RawClient(relay()).open();
    client.send({ type: "watch_inbox", id: "early" });
    expect(await client.next("refused")).toMatchObject({ id: "early", code: "frame/before-hello" });
    client.send({ ...hello, shop: relay().shop });
    await client.next("welcome");
  });

  test("[P3] a shop that the relay does not serve is refused and closed with 4506", async () => {
    expect(await closesAfter({ ...hello, shop: "no-such-shop" })).toEqual({
      code: "shop/unknown",
      verdict: "stop",
      closeCode: 4506,
    });
  });

  test("[P4] a version that the relay does not speak is refused and closed with 4500", async () => {
    expect(await closesAfter({ ...hello, shop: relay().shop, protocol: 999 })).toEqual({
      code: "protocol/unsupported",
      verdict: "stop",
      closeCode: 4500,
    });
  });

  test.each([
    { auth: { kind: "session", token: "made-up" } },
    { auth: { kind: "identity", jwt: "made.up.token" } },
    { auth: { kind: "member", token: "made-up" } },
    { auth: { kind: "replay", key: "made-up", role: "customer", id: "x" } },
  ])("[P5] a $auth.kind that the relay does not know is refused and closed with 4503", async ({ auth }) => {
    expect(await closesAfter({ ...hello, shop: relay().shop, auth })).toEqual({
      code: "auth/refused",
      verdict: "stop",
      closeCode: 4503,
    });
  });

  test("[P6] the token of a new customer makes a later hello the same customer", async () => {
    const first = await newCustomer(relay());
    const again = await connect(relay(), { kind: "session", token: first.token });
    expect(again.welcome.me).toEqual(first.welcome.me);
  });

  test("[P7] presence follows welcome: customers learn whether somebody is there, staff learn who", async () => {
    const { client } = await staff(relay(), "agent");
    const seen = await client.next("presence_changed", ({ members }) => members.length > 0);
    expect(seen.isStaffOnline).toBe(true);
    const customer = await connect(relay(), { kind: "anonymous" });
    const told = await customer.client.next("presence_changed");
    expect(told).toEqual({ type: "presence_changed", isStaffOnline: true, members: [] });
  });

  test("[P8] sign_out revokes the session and closes with 4507", async () => {
    const { client, token } = await newCustomer(relay());
    client.send({ type: "sign_out" });
    expect(await client.closed).toBe(4507);
    expect(await closesAfter({ ...hello, shop: relay().shop, auth: { kind: "session", token } })).toMatchObject({
      closeCode: 4503,
    });
  });
}
