import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, expect, test, vi } from "vitest";

// Each test starts a program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

async function relay(status: number, answer: object): Promise<{ url: string; bodies: unknown[] }> {
  const bodies: unknown[] = [];
  const server = createServer(async (request, response) => {
    bodies.push(JSON.parse(await text(request)));
    response.writeHead(status).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => server.close().closeAllConnections());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the relay has no port");
  return { url: `http://127.0.0.1:${address.port}`, bodies };
}

async function run(url: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const script = join(import.meta.dirname, "orders.ts");
  const child = spawn(process.execPath, ["--conditions=qin-source", script, ...args], {
    env: { ...process.env, QIN_RELAY: url, QIN_API_KEY: "qin_key" },
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, output: out + err };
}

test("reports the order and prints where the agents see it", async () => {
  const { url, bodies } = await relay(200, { conversationId: "c1", seq: 2 });
  const { code, output } = await run(url, "ref-1");
  expect([code, output]).toEqual([0, "The agents see order N-1001 in conversation c1.\n"]);
  expect(bodies).toEqual([
    { event: "placed", customer: { ref: "ref-1" }, order: expect.objectContaining({ id: "N-1001", total: 116 }) },
  ]);
});

test("prints why the relay refused it", async () => {
  const { url } = await relay(404, { error: { code: "customer/unknown", message: "No customer has this ref." } });
  const { code, output } = await run(url, "ref-2");
  expect([code, output]).toEqual([1, expect.stringContaining("customer/unknown: No customer has this ref.")]);
});

test("says how it is used", async () => {
  const { code, output } = await run("http://127.0.0.1:9");
  expect([code, output]).toEqual([2, expect.stringContaining("Usage")]);
});
