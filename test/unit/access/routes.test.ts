import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "../../../server/src/auth/password.ts";
import { errorOf } from "../../../server/src/testing/test-server.ts";
import { connect, newKey } from "../../protocol/people.ts";
import { closeAll } from "../../protocol/raw-client.ts";
import { hashOf } from "./hash-of.ts";
import { callers, requests, send, type Target } from "./routes.ts";
import { differing, tableUnder } from "./table.ts";
import { createWorld, ELSEWHERE, HOME, type World } from "./world.ts";

let world: World;
let passwordHash: string;
let conversation: { conversationId: string; ref: string };
beforeAll(async () => {
  world = await createWorld();
  passwordHash = await hashPassword("qin-demo");
  const { client, welcome } = await connect(world.relay, { kind: "anonymous" });
  client.send({ type: "open_conversation", id: "o", clientConversationId: newKey() });
  const synced = await client.next("conversation_synced", ({ id }) => id === "o");
  conversation = { conversationId: synced.conversation.conversationId, ref: welcome.me.ref ?? "" };
});
afterAll(async () => {
  await closeAll();
  await world.close();
});

/** Something new of the first shop for whoever is allowed to change it. */
async function target(): Promise<Target> {
  const { store } = world.server;
  const memberId = newKey();
  const member = { shopId: HOME, id: memberId, email: `${memberId}@demo.shop`, name: "小雅", role: "agent" } as const;
  await store.members.put({ ...member, passwordHash, disabledAt: null });
  const shop = await store.shops.get(HOME);
  const kid = newKey();
  if (shop !== null) {
    const identityKeys = [...shop.identityKeys.slice(0, 2), { kid, algorithm: "HS256", key: "" } as const];
    await store.shops.put({ ...shop, identityKeys });
  }
  return { memberId, keyId: hashOf(await world.key(["orders"])), kid, ...conversation };
}

/** Those who change their password are members with one. */
async function callerOf(column: string, route: string): Promise<Readonly<Record<string, string>>> {
  const headers = (await callers[column]?.(world)) ?? {};
  if (route !== "POST /api/password") return headers;
  const { members } = world.server.store;
  for (const member of [...(await members.list(HOME)), ...(await members.list(ELSEWHERE))]) {
    await members.put({ ...member, passwordHash });
  }
  return headers;
}

async function outcome(response: Response): Promise<string> {
  return response.status < 400 ? "yes" : (await errorOf(response)).code;
}

test("[SEC38] the table of routes names every route", () => {
  const { rows, columns } = tableUnder("Routes");
  const real = world.server.server.routes.filter(({ method }) => method !== "HEAD");
  expect(rows.toSorted()).toEqual(real.map(({ method, url }) => `${method} ${url}`).toSorted());
  expect(rows.toSorted()).toEqual(Object.keys(requests).toSorted());
  expect(columns).toEqual(Object.keys(callers));
});

test("[SEC38] who may ask for what over HTTP is as the table says", async () => {
  const table = tableUnder("Routes");
  const found = new Map<string, string>();
  for (const { row, column } of table.cells) {
    const headers = await callerOf(column, row);
    found.set(`${row}|${column}`, await outcome(await send(world, row, await target(), headers)));
  }
  expect(differing(table, (row, column) => found.get(`${row}|${column}`) ?? "")).toEqual([]);
}, 60_000);

test("[SEC38] another shop's admin is shown nothing of this shop and changes nothing of it, also where the answer is yes", async () => {
  const { shops, members, apiKeys } = world.server.store;
  const ours = async () => [await shops.get(HOME), await members.list(HOME), await apiKeys.list(HOME)];
  const at = await target();
  const before = await ours();
  const headers = (await callers["other shop's admin"]?.(world)) ?? {};
  for (const route of Object.keys(requests).filter((one) => / \/api\/(?!log|password)/.test(one))) {
    const shown = await (await send(world, route, at, headers)).text();
    const found = [at.memberId, at.keyId, at.kid].filter((name) => shown.includes(name));
    expect({ route, found }).toEqual({ route, found: [] });
  }
  expect(await ours()).toEqual(before);
}, 30_000);

test("[SEC39] nothing at the desk is changed for a page of another site, whoever's cookie comes along", async () => {
  const admin = (await callers["admin"]?.(world)) ?? {};
  const changing = Object.keys(requests).filter((route) => /^(POST|PATCH|DELETE) \/api\//.test(route));
  expect(changing.length).toBeGreaterThan(10);
  const elsewhere = { "x-qin": "1", origin: "https://elsewhere.example" };
  for (const route of changing) {
    const formed = await outcome(await send(world, route, await target(), admin, {}));
    const scripted = await outcome(await send(world, route, await target(), admin, elsewhere));
    expect({ route, formed, scripted }).toEqual({ route, formed: "request/csrf", scripted: "origin/refused" });
  }
}, 30_000);

test("[SEC39] no answer of the desk or the API may be read by another site's page", async () => {
  const admin = (await callers["admin"]?.(world)) ?? {};
  for (const route of Object.keys(requests).filter((one) => /\/(api|v1)\//.test(one))) {
    const headers = { ...admin, ...world.server.asShop, origin: "https://elsewhere.example" };
    const { headers: answered } = await send(world, route, await target(), headers);
    expect({ route, allows: answered.get("access-control-allow-origin") }).toEqual({ route, allows: null });
  }
}, 30_000);
