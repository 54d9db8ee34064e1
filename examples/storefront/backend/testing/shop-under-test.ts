import { createHmac } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import createFront, { type Front } from "../main.ts";

const WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

export interface Reported {
  readonly key: string | undefined;
  readonly body: unknown;
}

/** What the relay answers to the next report: a status, or null to hang up. */
export type RelayMood = () => { status: number; body?: object } | null;

export interface ShopUnderTest {
  /** A browser of its own: keeps its cookies. */
  browser(): Browser;
  /** Reports the relay took, in order. */
  readonly taken: readonly Reported[];
  /** Resolves when the relay has been asked `count` times in all. */
  asked(count: number): Promise<void>;
  setMood(mood: RelayMood): void;
  readonly alerts: readonly string[];
  /** Delivers a signed webhook, as the relay would. */
  webhook(id: string, payload: object, secret?: string): Promise<Response>;
  /** Stops the backend and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export type Browser = (method: string, path: string, body?: object) => Promise<Response>;

const takes: RelayMood = () => ({ status: 200, body: { conversationId: "c1", seq: 2 } });

/** The real backend over real HTTP, in front of a relay that only takes reports. */
export async function shopUnderTest(): Promise<ShopUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), "xiaoman-"));
  const pagesFolder = join(folder, "pages");
  await mkdir(join(pagesFolder, "assets"), { recursive: true });
  await writeFile(join(pagesFolder, "index.html"), '<!doctype html>\n<html lang="zh-CN"><title>shop</title></html>');
  await writeFile(join(pagesFolder, "assets/app.js"), "export {};");
  await writeFile(join(folder, "secret.js"), "not for anybody");

  const taken: Reported[] = [];
  const alerts: string[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let asked = 0;
  let mood = takes;

  const relay = await serve(async (request, response) => {
    const body: unknown = JSON.parse(await text(request));
    const answer = mood();
    asked++;
    if (answer === null) request.socket.destroy();
    else {
      if (answer.status < 300) taken.push({ key: request.headers["idempotency-key"]?.toString(), body });
      response.writeHead(answer.status).end(JSON.stringify(answer.body ?? {}));
    }
    for (const one of waiting) if (asked >= one.count) one.resolve();
  });

  const start = () =>
    createFront({
      relayUrl: relay.url,
      apiKey: "qin_key",
      webhookSecret: WEBHOOK_SECRET,
      shopId: "demo",
      identitySecret: Buffer.alloc(32, 1).toString("base64"),
      dataFolder: join(folder, "data"),
      pagesFolder,
      firstWaitMs: 1,
      log: (line) => alerts.push(line),
    });
  let front: Front = await start();
  const shop = await serve((request, response) => front.listener(request, response));

  return {
    taken,
    alerts,
    browser: () => {
      let cookie = "";
      return async (method, path, body) => {
        const response = await fetch(shop.url + path, {
          method,
          headers: { cookie, ...(body ? { "content-type": "application/json" } : {}) },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
        cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
        return response;
      };
    },
    asked: (count) =>
      new Promise((resolve) => {
        if (asked >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    setMood: (next) => {
      mood = next;
    },
    webhook: (id, payload, secret = WEBHOOK_SECRET) => {
      const body = JSON.stringify(payload);
      const at = String(Math.floor(Date.now() / 1000));
      const key = Buffer.from(secret.replace("whsec_", ""), "base64");
      const signature = `v1,${createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64")}`;
      const headers = { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature };
      return fetch(`${shop.url}/shop/webhooks`, { method: "POST", headers, body });
    },
    restart: async () => {
      await front.close();
      front = await start();
    },
    close: async () => {
      await front.close();
      for (const { server } of [relay, shop]) server.close().closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function serve(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { url: `http://127.0.0.1:${address.port}`, server };
}
