import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { schema } from "@qin/sdk/protocol";
import { afterEach, expect, test } from "vitest";
import { root } from "../docs/root.ts";
import { until } from "../support/until.ts";
import { loginAt, socketUrl, startDemoRelay } from "./support/demo-relay.ts";
import { allSent, startClient, stopClients, text, textsIn, when } from "./support/people.ts";

const told = schema.object({
  conversationId: schema.optional(schema.string({ max: 100 })),
  texts: schema.optional(schema.list(schema.string({ max: 10_000 }), { max: 10_000 })),
  state: schema.optional(schema.string({ max: 100 })),
  reason: schema.optional(schema.string({ max: 100 })),
});

const ends: (() => unknown)[] = [];
afterEach(async () => {
  stopClients();
  for (const end of ends.splice(0).reverse()) await end();
});

/** A customer whose process can be stopped. */
async function startCustomer(url: string, opening: string) {
  const file = join(root, "test/faults/support/customer-process.ts");
  const child = spawn(process.execPath, ["--conditions=qin-source", file, url, opening], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const customer = { child, conversationId: "", texts: [] as readonly string[], reasons: [] as string[] };
  createInterface(child.stdout).on("line", (line) => {
    const { conversationId, texts, reason } = told.parse(JSON.parse(line), "line");
    customer.conversationId = conversationId ?? customer.conversationId;
    customer.texts = texts ?? customer.texts;
    if (reason !== undefined && reason !== "") customer.reasons.push(reason);
  });
  ends.push(async () => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  });
  await until("the customer's message to be sent", () => customer.texts.length === 1);
  return customer;
}

test("[FT16] a customer whose process is stopped holds nobody up, is closed, and shows everything when it wakes", async () => {
  const relay = await startDemoRelay({ QIN_HEARTBEAT_MS: "400" });
  ends.push(() => relay.close());
  const url = socketUrl(relay);
  const [asleep, awake] = await Promise.all([startCustomer(url, "我要睡了"), startCustomer(url, "我醒着")]);
  const token = await loginAt(relay);
  const agent = startClient(url, { auth: () => ({ kind: "member", token }) });
  for (const { conversationId } of [asleep, awake]) agent.watch(conversationId);
  await when(agent, "conversation", "both conversations", () => agent.conversations.length === 2);

  asleep.child.kill("SIGSTOP");
  const said: string[] = [];
  // Longer than the two and a half heartbeats after which the relay lets go of whoever is silent.
  for (const until = performance.now() + 2_000; performance.now() < until; ) {
    const words = `亲，第 ${said.length} 句`;
    said.push(words);
    for (const { conversationId } of [asleep, awake]) agent.post(text(words), conversationId);
    await allSent(agent);
    // Fewer than the five pages that come whole, however fast the machine is.
    await setTimeout(20);
  }
  await until("whoever is awake to have everything", () => awake.texts.length === said.length + 1);
  expect(asleep.texts).toEqual(["我要睡了"]);
  asleep.child.kill("SIGCONT");
  await until("whoever slept to have everything", () => asleep.texts.length >= said.length + 1);
  expect(asleep.texts).toEqual(["我要睡了", ...said]);
  expect(asleep.reasons[0]).toBe("heartbeat-lost");
  expect(awake.reasons).toEqual([]);
  expect(textsIn(agent, asleep.conversationId)).toEqual(asleep.texts);
});
