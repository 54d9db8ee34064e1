import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventDraft } from "@qin/sdk/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readConfig } from "./config.ts";
import { createServer } from "./server.ts";
import type { AppendCommand } from "./store/store.ts";
import { startTestServer } from "./testing/test-server.ts";

// Whole processes and relays start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "qin-relay-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

const order = { id: "o1", items: "碗", quantity: 1, total: 20 };
const placed = { event: "placed", customer: { subject: "wang" }, order };

test("keeps everything over a restart: logins, keys, orders", async () => {
  const first = await startTestServer({ dataDir });
  const cookie = (await first.login()).headers.get("set-cookie")?.split(";")[0] ?? "";
  await first.call("/v1/orders", { method: "POST", headers: first.asShop, body: placed });
  await first.close();

  const second = await startTestServer({ dataDir });
  expect(second.demo).toEqual(first.demo);
  expect(second.store.epoch).toBe(first.store.epoch);
  expect((await second.call("/api/me", { headers: { cookie } })).status).toBe(200);
  const wang = await second.store.customers.bySubject("demo", "wang");
  expect(await second.store.customers.orders("demo", wang?.id ?? "")).toEqual([order]);
  await second.close();
});

test("keeps its files from everybody else on the machine, in a folder that others may enter, too", async () => {
  await chmod(dataDir, 0o755);
  const relay = await startTestServer({ dataDir });
  const files = await readdir(dataDir);
  const modes = await Promise.all(
    files.map(async (name) => ((await stat(join(dataDir, name))).mode & 0o777).toString(8)),
  );
  await relay.close();
  expect(files).toContain("qin.sqlite-wal");
  expect(new Set(modes)).toEqual(new Set(["600"]));
});

test("writes what it has taken before it ends", async () => {
  const first = await startTestServer({ dataDir });
  await first.call("/v1/orders", { method: "POST", headers: first.asShop, body: placed });
  const wang = await first.store.customers.bySubject("demo", "wang");
  const latest = await first.store.latestConversationOf("demo", wang?.id ?? "");
  const from = { role: "customer", id: wang?.id ?? "" } as const;
  const said: EventDraft = { type: "message.sent", audience: "all", from, content: { kind: "text", text: "在吗" } };
  const target = { conversationId: latest?.conversationId ?? "" };
  const one: AppendCommand = {
    shopId: "demo",
    target,
    key: null,
    author: from,
    receivedAt: Date.now(),
    events: [said],
  };
  const taken = Array.from({ length: 200 }, () => first.server.context.commit(one));
  await first.close();
  expect((await Promise.all(taken)).every(({ status }) => status === "stored")).toBe(true);

  const second = await startTestServer({ dataDir });
  expect((await second.store.conversation("demo", target.conversationId))?.head).toBe(202);
  await second.close();
});

test("ends only once, however often it is asked to", async () => {
  const relay = await startTestServer({ dataDir });
  await Promise.all([relay.server.close(), relay.server.close()]);
  await relay.close();
  await expect(fetch(`${relay.url}/healthz`)).rejects.toThrow();
});

test("fires at its start what fell due while it was down", async () => {
  let now = Date.now();
  const first = await startTestServer({ dataDir, deps: { now: () => now } });
  await first.call("/v1/orders", { method: "POST", headers: first.asShop, body: placed });
  const wang = await first.store.customers.bySubject("demo", "wang");
  const latest = await first.store.latestConversationOf("demo", wang?.id ?? "");
  const from = { role: "customer", id: wang?.id ?? "" } as const;
  const asked: EventDraft = { type: "message.sent", audience: "all", from, content: { kind: "text", text: "有货吗" } };
  const target = { conversationId: latest?.conversationId ?? "" };
  await first.server.context.commit({
    shopId: "demo",
    target,
    key: null,
    author: from,
    receivedAt: now,
    events: [asked],
  });
  await first.close();

  now += 60_000;
  const second = await startTestServer({ dataDir, deps: { now: () => now } });
  expect((await second.store.conversation("demo", target.conversationId))?.row.missed).toBe(1);
  const health = await second.call("/healthz");
  expect(await health.json()).toMatchObject({ deadlines: { count: 1, maxMs: 51_000 } });
  await second.close();
});

test("[CF3] says in one line that the port is taken", async () => {
  const other = createHttpServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" ? address?.port : 0;
  await expect(startTestServer({ dataDir, env: { PORT: String(port) } })).rejects.toMatchObject({
    code: "start/port-taken",
    message: `Port ${port} is taken. Stop whatever uses it, or give another PORT.`,
  });
  other.close();
});

test("[CF4] says in one line that the data folder cannot be made, or holds something else", async () => {
  const file = join(dataDir, "file");
  await writeFile(file, "");
  const start = (QIN_DATA: string) => createServer(readConfig({ PORT: "0", QIN_DATA, QIN_LOG: "silent" }));
  await expect(start(join(file, "data"))).rejects.toMatchObject({ code: "start/data-folder" });
  await mkdir(join(dataDir, "bad/qin.sqlite"), { recursive: true });
  await expect(start(join(dataDir, "bad"))).rejects.toMatchObject({ code: "store/cannot-open" });
});

test("mounts the shop's own front for what it does not own, and tells it of events", async () => {
  const front = join(dataDir, "front.mjs");
  await writeFile(
    front,
    `import { appendFileSync } from "node:fs";
    export default async (options) => ({
      listener: (request, response) => {
        if (request.method === "POST") appendFileSync(options.dataFolder + "/hooks.txt", request.url + "\\n");
        response.end(JSON.stringify({ ...options, url: request.url }));
      },
      close: async () => appendFileSync(options.dataFolder + "/closed.txt", ""),
    });`,
  );
  const relay = await startTestServer({ dataDir, env: { QIN_FRONT: front } });
  const page = await relay.call("/anything?x=1");
  expect(await page.json()).toMatchObject({
    url: "/anything?x=1",
    relayUrl: relay.url,
    apiKey: relay.demo.apiKey,
    shopId: "demo",
    identityKid: "demo",
  });
  expect((await relay.call("/healthz")).status).toBe(200);
  const large = { ...placed, order: { ...order, total: 9_000 } };
  await relay.call("/v1/orders", { method: "POST", headers: relay.asShop, body: large });
  await vi.waitFor(async () => expect(await readdir(dataDir)).toContain("hooks.txt"));
  await relay.close();
  expect(await readdir(dataDir)).toContain("closed.txt");
});

test("goes on when the front fails to answer", async () => {
  const front = join(dataDir, "front.mjs");
  await writeFile(
    front,
    `export default async () => ({
      listener: (request) => {
        if (request.url === "/later") return Promise.reject(new Error("later"));
        throw new Error("at once");
      },
      close: async () => undefined,
    });`,
  );
  const relay = await startTestServer({ dataDir, env: { QIN_FRONT: front } });
  for (const path of ["/at-once", "/later"]) expect((await relay.call(path)).status).toBe(500);
  expect((await relay.call("/healthz")).status).toBe(200);
  await relay.close();
});

test("holds replies to the rules of QIN_CONFIG, and the desk is told of them", async () => {
  const rules = join(dataDir, "rules.mjs");
  await writeFile(rules, 'export default { rules: { greeting: "off", "address-nin": "error" } };');
  const relay = await startTestServer({ dataDir, env: { QIN_CONFIG: rules } });
  const cookie = (await relay.login()).headers.get("set-cookie")?.split(";")[0] ?? "";
  const settings = await relay.call("/api/settings", { headers: { cookie } });
  expect(await settings.json()).toMatchObject({
    preset: "recommended",
    rules: { greeting: { setting: "off" }, "address-nin": { setting: "error" } },
    suppressions: [],
  });
  const shop = await relay.store.shops.get(relay.demo.shopId);
  const watch = shop && relay.server.context.rules.watch(shop);
  expect(watch?.draft("你好，有货的亲", { now: 0 }).map(({ ruleId }) => ruleId)).toEqual(["address-nin"]);
  await relay.close();
});

test("does not start with rules that are broken, and makes nothing before", async () => {
  const env = { QIN_CONFIG: join(dataDir, "none.json"), QIN_DATA: join(dataDir, "untouched") };
  await expect(startTestServer({ dataDir, env })).rejects.toMatchObject({ code: "start/rules" });
  expect(await readdir(dataDir)).not.toContain("untouched");
});

test("says in one line that the front cannot be loaded", async () => {
  const env = { QIN_FRONT: join(dataDir, "none.mjs") };
  await expect(startTestServer({ dataDir, env })).rejects.toMatchObject({ code: "start/front" });
});
