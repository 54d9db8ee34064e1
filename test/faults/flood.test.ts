import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect as dial, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "@qin/sdk/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket as WsClient } from "ws";
import type { TestRelay } from "../support/relay.ts";
import { loginAt, logsOf, socketUrl, startDemoRelay } from "./support/demo-relay.ts";
import { createLedger, type Ledger } from "./support/ledger.ts";
import { allSent, startClient, stopClients, text, textsIn, when } from "./support/people.ts";

let relay: TestRelay;
let customer: Client;
let agent: Client;
let ledger: Ledger;
let conversationId: string;
/** Whether one of the two ever lost its connection. */
let hasLost: boolean;

/** Two who talk and have nothing to do with it. */
beforeEach(async () => {
  relay = await startDemoRelay({ QIN_FRAMES_PER_SECOND: "30", QIN_SOCKETS_PER_ADDRESS: "400" });
  ledger = createLedger();
  hasLost = false;
  customer = startClient(socketUrl(relay));
  ledger.follow("customer", customer, true);
  ledger.posted("customer", customer.post(text("在吗")));
  await allSent(customer);
  conversationId = customer.conversations[0]?.conversationId ?? "";
  const token = await loginAt(relay);
  agent = startClient(socketUrl(relay), { auth: () => ({ kind: "member", token }) });
  ledger.follow("agent", agent, false);
  agent.watch(conversationId);
  await when(agent, "conversation", "the conversation", () => textsIn(agent).length === 1);
  for (const client of [customer, agent]) {
    client.on("state", () => {
      hasLost = true;
    });
  }
});

afterEach(async () => {
  stopClients();
  await relay.close();
});

/** The two talk while something else goes on, and notice nothing of it. */
async function undisturbed(nuisance: () => Promise<void>): Promise<void> {
  let isOver = false;
  const going = nuisance().finally(() => {
    isOver = true;
  });
  for (let n = 0; !isOver || n < 10; n++) {
    ledger.posted("customer", customer.post(text(`问 ${n}`), conversationId));
    ledger.posted("agent", agent.post(text(`亲，答 ${n}`), conversationId));
    await Promise.all([allSent(customer), allSent(agent)]);
    await pause(60);
  }
  await going;
  const log = await logsOf(relay, [conversationId]);
  const seqs = log.get(conversationId)?.filter(({ audience }) => audience === "all").length;
  await when(
    customer,
    "conversation",
    "the last word",
    () => customer.conversation(conversationId)?.events.length === seqs,
  );
  await when(
    agent,
    "conversation",
    "it too",
    () => agent.conversation(conversationId)?.head === log.get(conversationId)?.length,
  );
  expect(ledger.problems(log, [customer, agent])).toEqual([]);
  expect(hasLost).toBe(false);
  expect((await fetch(`${relay.url}/healthz`)).status).toBe(200);
}

async function nuisance(): Promise<{ socket: WsClient; closed: Promise<number> }> {
  const socket = new WsClient(socketUrl(relay), { perMessageDeflate: false });
  socket.on("error", () => undefined);
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  await once(socket, "open");
  return { socket, closed };
}

const hello = JSON.stringify({ type: "hello", protocol: 1, shop: "demo", auth: { kind: "anonymous" } });

test("[FT30] frames that are too large, too many, or no frames at all end their own connection and nobody else's", async () => {
  await undisturbed(async () => {
    const large = await nuisance();
    large.socket.send(`${hello.slice(0, -1)},"locale":"${"x".repeat(70_000)}"}`);
    expect(await large.closed).toBe(4501);
    const huge = await nuisance();
    huge.socket.send("x".repeat(50_000_000));
    expect([1006, 1009]).toContain(await huge.closed);
    const garbled = await nuisance();
    for (let n = 0; n < 20; n++) garbled.socket.send(randomBytes(2_000));
    expect(await garbled.closed).toBe(4502);
    const flood = await nuisance();
    flood.socket.send(hello);
    for (let n = 0; n < 20_000; n++) flood.socket.send(`{"type":"ping","at":${n}}`);
    expect([4004, 1006]).toContain(await flood.closed);
  });
});

test("[FT31] bytes that are no WebSocket, and frames that end in the middle, end their own connection and nobody else's", async () => {
  const { port } = new URL(relay.url);
  const line = async (): Promise<Socket> => {
    const socket = dial({ port: Number(port), host: "127.0.0.1" });
    socket.on("error", () => undefined).resume();
    await once(socket, "connect");
    return socket;
  };
  const upgrade =
    "GET /ws HTTP/1.1\r\nHost: relay\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
  await undisturbed(async () => {
    for (let n = 0; n < 40; n++) {
      const noise = await line();
      noise.write(randomBytes(4_000));
      const broken = await line();
      broken.write(upgrade);
      await once(broken, "data");
      // A frame of a reserved kind, one without a mask, one that promises more than it brings.
      broken.write(
        [
          Buffer.from([0xf3, 0x80, 0, 0, 0, 0]),
          Buffer.from([0x81, 0x05, 1, 2, 3, 4, 5]),
          Buffer.from([0x81, 0xfe, 0xff]),
        ][n % 3] ?? "",
      );
      if (n % 2 === 0) broken.resetAndDestroy();
      else broken.end();
      noise.destroy();
    }
  });
});

test("[FT32] hundreds of sockets at once, with a hello and without, are held to the limit, and nobody else notices", async () => {
  await undisturbed(async () => {
    const crowd = await Promise.all(Array.from({ length: 500 }, nuisance));
    for (const [n, { socket }] of crowd.entries()) if (n % 2 === 0) socket.send(hello);
    const codes = await Promise.all(crowd.slice(-50).map(({ closed }) => closed));
    expect(codes.every((code) => code === 4005)).toBe(true);
    for (const { socket } of crowd) socket.terminate();
  });
});
