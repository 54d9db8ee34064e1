import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { command, openCommand, SHOP, said, upTo } from "../contract/harness.ts";
import { openSqliteStore } from "./sqlite-store.ts";

// Whole processes start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-processes-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Opens the file together with the others, writes its own keys and those that all share, and prints the epoch and its results. */
const WRITER = `
  import { command, furnish, openCommand, said } from ${JSON.stringify(join(import.meta.dirname, "../contract/harness.ts"))};
  import { openSqliteStore } from ${JSON.stringify(join(import.meta.dirname, "sqlite-store.ts"))};
  const [path, name, startAt] = process.argv.slice(1);
  await new Promise((resolve) => setTimeout(resolve, Number(startAt) - Date.now()));
  const store = await furnish(await openSqliteStore(path, { busyMs: 20000 }));
  await store.append([{ ...openCommand("v1"), key: "open" }]);
  const statuses = [];
  for (let n = 1; n <= 60; n++) {
    const keys = [name + ":" + n, "shared:" + n];
    const results = await store.append(keys.map((key) => command({ events: [said(key)], key })));
    statuses.push(results.map(({ status }) => status).join());
  }
  process.stdout.write(JSON.stringify({ epoch: store.epoch, statuses }));
  await store.close();
`;

function writer(path: string, name: string, startAt: number): Promise<{ epoch: string; statuses: string[] }> {
  const args = ["--conditions=qin-source", "--input-type=module", "--eval", WRITER, path, name, String(startAt)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once("close", (code) => {
      if (code === 0) resolve(JSON.parse(printed));
      else reject(new Error(`the writer ended with ${code}`));
    });
  });
}

test("[ST107] three processes that start at once on a new file make it once and write it without a hole", async () => {
  const path = join(folder, "qin.sqlite");
  const startAt = Date.now() + 1_500;
  const written = await Promise.all(["a", "b", "c"].map((name) => writer(path, name, startAt)));
  const statuses = written.flatMap((one) => one.statuses);
  expect(statuses.every((one) => one.startsWith("stored,"))).toBe(true);
  expect(statuses.filter((one) => one === "stored,stored")).toHaveLength(60);
  expect(new Set(written.map(({ epoch }) => epoch)).size).toBe(1);

  const store = await openSqliteStore(path);
  const events = await store.events({ shopId: SHOP, conversationId: "v1", viewer: "staff", limit: 100_000 });
  expect(events.map(({ seq }) => seq)).toEqual(upTo(1 + 4 * 60));
  expect(await store.append([command({ events: [said("a:1")], key: "a:1" })])).toMatchObject([{ status: "duplicate" }]);
  expect(await store.append([openCommand("v1")])).toMatchObject([{ status: "duplicate" }]);
  await store.close();
});
