import { createHmac } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { issueApiKey } from "../../../server/src/auth/api-key.ts";
import { createSessions } from "../../../server/src/auth/sessions.ts";
import type { ApiScope, MemberRole, Session, Shop } from "../../../server/src/store/store.ts";
import { startTestServer, type TestServer } from "../../../server/src/testing/test-server.ts";
import type { RelayUnderTest } from "../../protocol/relay-under-test.ts";

export const HOME = "demo";
export const ELSEWHERE = "shop-2";
const secrets = { [HOME]: Buffer.alloc(32, 1), [ELSEWHERE]: Buffer.alloc(32, 2), retired: Buffer.alloc(32, 3) };

/** A whole relay with two shops, their staff and their keys. */
export interface World {
  readonly server: TestServer;
  readonly relay: RelayUnderTest;
  now(): number;
  /** Lets time pass, in ms. */
  wait(ms: number): void;
  /** A session's token; the same name is the same member. */
  member(role: MemberRole, shopId?: string, name?: string): Promise<string>;
  session(shopId: string, subject: Session["subject"], expiresAt?: number): Promise<string>;
  key(scopes: readonly ApiScope[], shopId?: string): Promise<string>;
  identity(over?: IdentityOptions): string;
  change(over: Partial<Shop>): Promise<void>;
  close(): Promise<void>;
}

interface IdentityOptions {
  readonly claims?: object;
  readonly header?: { readonly alg: string; readonly kid?: string };
  readonly secret?: Buffer;
}

export async function createWorld(): Promise<World> {
  let late = 0;
  const now = () => Date.now() + late;
  const files = await mkdtemp(join(tmpdir(), "qin-access-"));
  await Promise.all(["index.html", "qin.js", "chunk.js"].map((name) => writeFile(join(files, name), "")));
  const server = await startTestServer({
    deps: { now, files: { widget: files, desk: files } },
    env: {
      QIN_METRICS: "token",
      QIN_METRICS_TOKEN: "only for the machine that measures",
      QIN_NEW_CUSTOMERS_PER_MINUTE: "0",
      QIN_OPENINGS_PER_MINUTE: "0",
      QIN_API_REQUESTS_PER_SECOND: "0",
      QIN_SOCKETS_PER_PERSON: "0",
      QIN_WRONG_LOGINS_PER_MINUTE: "0",
    },
  });
  const { store } = server;
  const sessions = createSessions(store.sessions, now);
  const home = await store.shops.get(HOME);
  if (home === null) throw new Error("no shop");
  const key = (kid: string, secret: Buffer) => ({ kid, algorithm: "HS256", key: secret.toString("base64") }) as const;
  const retired = { ...key("retired", secrets.retired), retiredAt: now() };
  const shop: Shop = { ...home, identityKeys: [key("k1", secrets[HOME]), retired] };
  await store.shops.put(shop);
  await store.shops.put({ ...shop, id: ELSEWHERE, identityKeys: [key("k1", secrets[ELSEWHERE])] });

  const session = async (shopId: string, subject: Session["subject"], expiresAt?: number) =>
    (await sessions.start(shopId, subject, expiresAt)).token;
  const none = async () => {
    throw new Error("not of this world");
  };
  return {
    server,
    relay: {
      url: `${server.url.replace("http:", "ws:")}/ws`,
      shop: HOME,
      WebSocket,
      blockedText: "",
      login: none,
      placeOrder: none,
      close: none,
    },
    now,
    wait: (ms) => {
      late += ms;
    },
    session,
    member: async (role, shopId = HOME, name = `${shopId}-${role}`) => {
      const member = { shopId, id: name, email: `${name}@demo.shop`, name, role, passwordHash: "-", disabledAt: null };
      if ((await store.members.get(shopId, name)) === null) await store.members.put(member);
      return session(shopId, { kind: "member", id: name });
    },
    key: (scopes, shopId = HOME) => issueApiKey(store.apiKeys, { shopId, name: scopes.join(), scopes, now: now() }),
    identity: ({ claims = {}, header = { alg: "HS256", kid: "k1" }, secret = secrets[HOME] } = {}) => {
      const seconds = Math.floor(now() / 1_000);
      const signed = [header, { aud: HOME, sub: "wang", iat: seconds, exp: seconds + 300, ...claims }]
        .map(part)
        .join(".");
      return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
    },
    change: async (over) => {
      await store.shops.put({ ...shop, ...over });
    },
    close: async () => {
      await server.close();
      await rm(files, { recursive: true });
    },
  };
}

/** One part of a JWT. */
export function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

export const secretOf = (name: keyof typeof secrets): Buffer => secrets[name] ?? Buffer.alloc(0);
