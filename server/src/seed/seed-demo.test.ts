import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { verifyPassword } from "../auth/password.ts";
import { hashToken } from "../auth/token.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { seedDemo } from "./seed-demo.ts";

let dataDir: string;
let store: Store;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "qin-seed-"));
  store = await openSqliteStore(join(dataDir, "qin.sqlite"));
});
afterEach(async () => {
  await store.close();
  await rm(dataDir, { recursive: true });
});
const seed = () => seedDemo(store, { dataDir, now: () => 1 });

test("makes a shop, four people who can log in, and the keys of the shop's backend", async () => {
  const keys = await seed();
  expect(await store.shops.get("demo")).toMatchObject({ currency: "CNY", webhookSecret: keys.webhookSecret });
  const members = await store.members.list("demo");
  expect(members.map(({ role }) => role).sort()).toEqual(["admin", "agent", "agent", "supervisor"]);
  expect(await verifyPassword("qin-demo", members[0]?.passwordHash ?? "")).toBe(true);
  expect(await store.apiKeys.get(hashToken(keys.apiKey))).toMatchObject({ scopes: ["orders", "conversations"] });
  expect(await store.apiKeys.get(hashToken(keys.replayKey))).toMatchObject({
    scopes: ["orders", "conversations", "replay"],
  });
});

test("[SEC17] keeps its keys in a file for the owner's eyes only", async () => {
  const keys = await seed();
  const file = join(dataDir, "demo.json");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual(keys);
});

test("[CF5] changes nothing at a second start", async () => {
  const keys = await seed();
  const shop = await store.shops.get("demo");
  if (shop === null) throw new Error("no shop");
  const own = { ...shop, name: "renamed", webhookUrl: "https://shop.example/hook" };
  await store.shops.put(own);
  const members = await store.members.list("demo");
  expect(await seed()).toEqual(keys);
  expect(await store.shops.get("demo")).toEqual(own);
  expect(await store.members.list("demo")).toEqual(members);
});

test("makes new keys that work when the file was thrown away", async () => {
  const before = await seed();
  await rm(join(dataDir, "demo.json"));
  const after = await seed();
  expect(after.apiKey).not.toBe(before.apiKey);
  expect(await store.apiKeys.get(hashToken(after.apiKey))).not.toBeNull();
  expect(await store.shops.get("demo")).toMatchObject({ webhookSecret: after.webhookSecret });
});

test.each(["", "{", '{"shopId":"demo"}'])("says what to do about a file of keys that holds %j", async (content) => {
  const file = join(dataDir, "demo.json");
  await writeFile(file, content);
  await expect(seed()).rejects.toMatchObject({
    code: "start/demo-keys",
    message: `${file} cannot be understood. Delete it: new keys are made, and the rest of the data stays.`,
  });
});
