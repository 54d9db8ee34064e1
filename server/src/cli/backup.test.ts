import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { EventDraft } from "@qin/sdk/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { anonymousCustomer } from "../auth/customers.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { AppendCommand, Store } from "../store/store.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { runQin, runQinAlone } from "./testing/run-qin.ts";

// Whole processes and relays start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-backup-"));
});
afterEach(() => rm(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const from = { role: "customer", id: "c1" } as const;
const opened: EventDraft = { type: "conversation.opened", audience: "all", from, channel: "web" };
const said = (text: string): EventDraft => ({
  type: "message.sent",
  audience: "all",
  from,
  content: { kind: "text", text },
});
function write(target: AppendCommand["target"], text: string): AppendCommand {
  return { shopId: "demo", target, key: null, author: from, receivedAt: Date.now(), events: [said(text)] };
}

/** A relay with a conversation `v1`. */
async function start(dataDir: string): Promise<TestServer> {
  const relay = await startTestServer({ dataDir });
  const shop = await relay.store.shops.get("demo");
  if (shop === null) throw new Error("no demo shop");
  await relay.store.customers.put(anonymousCustomer(shop, { id: "c1", ref: "r1", now: 0, locale: null }));
  const open = { conversationId: "v1", clientConversationId: "v1", customerId: "c1", events: [opened] };
  await relay.server.context.commit(write({ open }, "一"));
  return relay;
}

async function seqs(store: Store): Promise<number[]> {
  const events = await store.events({ shopId: "demo", conversationId: "v1", viewer: "staff", limit: 100_000 });
  return events.map(({ seq }) => seq);
}
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

test("[OP30][OP32][OP33] a backup of a relay that is writing, restored elsewhere, is a log without a hole and with a new epoch", async () => {
  const relay = await start(at("data"));
  await relay.login();
  let isDone = false;
  async function keepWriting(): Promise<void> {
    while (!isDone) await relay.server.context.commit(write({ conversationId: "v1" }, "还在吗"));
  }
  const writing = keepWriting();
  const made = await runQinAlone(["backup", at("copy.sqlite"), "--data", at("data")]);
  isDone = true;
  await writing;
  expect(made).toMatchObject({ code: 0, err: "", out: expect.stringContaining("1 conversations") });
  expect((await stat(at("copy.sqlite"))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["copy.sqlite", "data"]);

  const restored = await runQin(["restore", at("copy.sqlite"), "--data", at("new")]);
  expect(restored).toMatchObject({ code: 0, err: "" });
  const store = await openSqliteStore(at("new/qin.sqlite"));
  const copied = await seqs(store);
  expect(copied).toEqual(upTo(copied.length));
  expect(copied.length).toBeGreaterThan(1);
  expect((await seqs(relay.store)).length).toBeGreaterThan(copied.length);
  expect(store.epoch).not.toBe(relay.store.epoch);
  expect(restored.out).toContain(store.epoch);
  await store.close();
  const db = new DatabaseSync(at("new/qin.sqlite"));
  const staff = db.prepare("SELECT count(*) AS n FROM sessions WHERE subject_kind = 'member'").get();
  db.close();
  expect({ ...staff }).toEqual({ n: 0 });
  await relay.close();
});

test("[OP31] a backup overwrites nothing, and says so where there is no log", async () => {
  const store = await openSqliteStore(at("qin.sqlite"));
  await store.close();
  await writeFile(at("kept"), "mine");
  const again = await runQin(["backup", at("kept"), "--data", folder]);
  expect(again).toMatchObject({ code: 1, out: "", err: expect.stringContaining("is there already, and is kept") });
  expect(await readFile(at("kept"), "utf8")).toBe("mine");
  const nothing = await runQin(["backup", at("copy"), "--data", at("nowhere")]);
  expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining("There is no log at") });
  const unwritable = await runQin(["backup", at("no/such/folder/copy"), "--data", folder]);
  expect(unwritable).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^The backup could not be written to .*ENOENT/),
  });
});

test("[OP31] a damaged log makes no backup", async () => {
  const relay = await start(folder);
  for (const _ of upTo(200)) await relay.server.context.commit(write({ conversationId: "v1" }, "客".repeat(1_000)));
  await relay.close();
  const bytes = await readFile(at("qin.sqlite"));
  await writeFile(at("qin.sqlite"), bytes.fill(0x5a, 8_192, 400_000));
  const made = await runQin(["backup", at("copy"), "--data", folder]);
  expect(made).toMatchObject({ code: 1, out: "" });
  expect(await readdir(folder)).not.toContain("copy");
  expect(await readdir(folder)).not.toContain("copy.partial");
});

test("[OP34] a restore keeps the log that is there, and waits for its relay to be stopped", async () => {
  const relay = await start(at("data"));
  const data = ["--data", at("data")];
  await runQin(["backup", at("copy"), ...data]);
  await relay.server.context.commit(write({ conversationId: "v1" }, "二"));
  expect(await runQin(["restore", at("copy"), ...data])).toMatchObject({
    code: 1,
    err: expect.stringContaining("--force"),
  });
  expect(await runQin(["restore", at("copy"), "--force", ...data])).toMatchObject({
    code: 1,
    err: expect.stringContaining("Stop it first; nothing was changed."),
  });
  expect((await seqs(relay.store)).length).toBe(3);
  await relay.server.close();

  expect(await runQin(["restore", at("copy"), "--force", ...data])).toMatchObject({ code: 0, err: "" });
  const files = await readdir(at("data"));
  const aside = files.find((name) => name.startsWith("qin.sqlite.before-"));
  const before = await openSqliteStore(join(at("data"), aside ?? "none"));
  const after = await openSqliteStore(at("data/qin.sqlite"));
  expect([await seqs(before), await seqs(after)]).toEqual([upTo(3), upTo(2)]);
  await before.close();
  await after.close();
});

test("[OP34] what an earlier log left behind, or what is left of it, does not get into the restored one", async () => {
  const relay = await start(at("data"));
  const data = ["--data", at("data")];
  await runQin(["backup", at("copy"), ...data]);
  await relay.server.context.commit(write({ conversationId: "v1" }, "二"));
  // As a relay that was killed leaves it, and somebody who then took the file away.
  const orphan = await readFile(at("data/qin.sqlite-wal"));
  await relay.close();
  await rm(at("data"), { recursive: true, force: true });
  await mkdir(at("data"));
  await writeFile(at("data/qin.sqlite-wal"), orphan);
  expect(await runQin(["restore", at("copy"), ...data])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/What was there is kept: .*-wal\./),
  });
  expect((await readdir(at("data"))).filter((name) => name === "qin.sqlite-wal")).toEqual([]);
  const store = await openSqliteStore(at("data/qin.sqlite"));
  expect(await seqs(store)).toEqual(upTo(2));
  await store.close();

  await writeFile(at("data/qin.sqlite"), "Z".repeat(8_192));
  expect(await runQin(["restore", at("copy"), "--force", ...data])).toMatchObject({ code: 0, err: "" });
  const again = await openSqliteStore(at("data/qin.sqlite"));
  expect(await seqs(again)).toEqual(upTo(2));
  await again.close();
});

test("[OP34] what is no whole backup is not restored", async () => {
  await writeFile(at("text"), "not a database");
  const other = new DatabaseSync(at("other"));
  other.exec("CREATE TABLE shopping_list (item TEXT)");
  other.close();
  for (const file of ["text", "other"]) {
    const result = await runQin(["restore", at(file), "--data", at("data")]);
    expect(result, file).toMatchObject({ code: 1, out: "", err: expect.stringContaining("is no whole backup") });
  }
  expect(await readdir(at("data"))).toEqual([]);
});

test("where the log is in PostgreSQL, both lead to its own tools", async () => {
  const env = { DATABASE_URL: "postgres://qin:Geheim@127.0.0.1/qin" };
  for (const [command, tool] of [
    ["backup", "pg_dump"],
    ["restore", "pg_restore"],
  ] as const) {
    await writeFile(at("file"), "");
    const result = await runQin([command, at(command === "backup" ? "copy" : "file")], env);
    expect(result).toMatchObject({ code: 1, err: expect.stringContaining(tool) });
    expect(result.err).not.toContain("Geheim");
  }
});
