import { createHash } from "node:crypto";
import { SignJWT } from "jose";
import { afterEach, expect, test } from "vitest";
import { WebSocket as WsClient } from "ws";
import { connect, newCustomer, say } from "../../../test/protocol/people.ts";
import { RawClient } from "../../../test/protocol/raw-client.ts";
import { startTestRelay, type TestRelay, type TestRelayOptions } from "../relay/testing/test-relay.ts";

const secret = Buffer.alloc(32, 7);
const identityKeys = [{ kid: "k1", algorithm: "HS256", key: secret.toString("base64") } as const];

let relay: TestRelay;
afterEach(() => relay.close());
const start = async (options: TestRelayOptions = {}) => {
  relay = await startTestRelay({ ...options, shop: { identityKeys, ...options.shop } });
  return relay;
};

const identityOf = (sub: string, now = Date.now()) =>
  new SignJWT({ sub, iat: now / 1_000, exp: now / 1_000 + 600 })
    .setAudience("demo")
    .setProtectedHeader({ alg: "HS256", kid: "k1" })
    .sign(secret);

test("[SEC33] whoever is named is no longer anonymous anywhere: the sockets of the old token are closed at once", async () => {
  await start();
  const customer = await newCustomer(relay);
  const other = await newCustomer(relay);
  const { token: session } = customer;
  const named = await connect(relay, { kind: "identity", jwt: await identityOf("wang"), session });
  expect(await customer.client.closed).toBe(4504);
  await say(named.client, customer.conversationId, "我登录了");
  await say(other.client, other.conversationId, "我还在");
});

test("[SEC33] a session revoked while its hello is answered does not come in", async () => {
  await start();
  const { token, client } = await newCustomer(relay);
  const hash = createHash("sha256").update(token).digest("base64url");
  client.close();
  relay.context.bus.publish({ kind: "session-revoked", shopId: "demo", tokenHash: hash });
  const late = await new RawClient(relay).open();
  late.send({ type: "hello", protocol: 1, shop: "demo", auth: { kind: "session", token } });
  expect(await late.closed).toBe(4504);
});

test("[SEC34] at the end of the shop's token the relay asks again, and a fresh token goes on", async () => {
  let late = 0;
  const now = () => Date.now() + late;
  await start({ now, env: { QIN_HELLO_MS: "200" } });
  const first = await connect(relay, { kind: "identity", jwt: await identityOf("wang") });
  late = 600_000;
  expect(await first.client.closed).toBe(4006);
  const again = await connect(relay, { kind: "identity", jwt: await identityOf("wang", now()) });
  expect(again.welcome.me.id).toBe(first.welcome.me.id);
});

test("[SEC31] a shop that wants to know its customers closes with 4508 who comes without a name", async () => {
  await start();
  const shop = await relay.context.store.shops.get("demo");
  if (shop === null) throw new Error("no shop");
  await relay.context.store.shops.put({ ...shop, settings: { ...shop.settings, allowAnonymous: false } });
  const nameless = await new RawClient(relay).open();
  nameless.send({ type: "hello", protocol: 1, shop: "demo", auth: { kind: "anonymous" } });
  expect(await nameless.next("refused")).toMatchObject({ code: "auth/identity-required", verdict: "stop" });
  expect(await nameless.closed).toBe(4508);
  await connect(relay, { kind: "identity", jwt: await identityOf("wang") });
});

test("[SEC36] a page that the shop does not list comes in with no credential at all", async () => {
  await start({ shop: { origins: ["https://shop.example"] } });
  const identity = { kind: "identity", jwt: await identityOf("wang") };
  for (const auth of [{ kind: "anonymous" }, identity, { kind: "member", token: await relay.login("agent") }]) {
    const socket = new WsClient(relay.url, { origin: "https://elsewhere.example" });
    await new Promise((resolve) => socket.on("open", resolve));
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.send(JSON.stringify({ type: "hello", protocol: 1, shop: "demo", auth }));
    expect(await closed).toBe(4505);
  }
});
