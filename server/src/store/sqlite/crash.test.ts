import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SHOP, upTo } from "../contract/harness.ts";
import { openSqliteStore } from "./sqlite-store.ts";

// Whole processes and relays start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-crash-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes for ever, twenty conversations at once, and prints each key once it is told that it is stored. */
const WRITER = `
  import { createGroupCommit } from ${JSON.stringify(join(import.meta.dirname, "../group-commit.ts"))};
  import { command, furnish, openCommand, said } from ${JSON.stringify(join(import.meta.dirname, "../contract/harness.ts"))};
  import { openSqliteStore } from ${JSON.stringify(join(import.meta.dirname, "sqlite-store.ts"))};
  const store = await furnish(await openSqliteStore(process.argv[1]));
  const group = createGroupCommit(store, { maxBatch: 100, maxQueue: 1000, onResult: () => undefined });
  for (let v = 0; v < 20; v++) void write("v" + v);
  async function write(conversationId) {
    await group.enqueue(openCommand(conversationId), null);
    for (let n = 1; ; n++) {
      const key = conversationId + ":" + n;
      await group.enqueue(command({ target: { conversationId }, events: [said("message " + n)], key }), null);
      process.stdout.write(key + "\\n");
    }
  }
`;

test("has everything that was acknowledged before a kill -9, once and without holes", async () => {
  const path = join(folder, "qin.sqlite");
  const args = ["--conditions=qin-source", "--input-type=module", "--eval", WRITER, path];
  const writer = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  for await (const chunk of writer.stdout.iterator({ destroyOnReturn: false })) {
    printed += String(chunk);
    if (printed.length > 20_000) break;
  }
  const ended = once(writer, "exit");
  writer.kill("SIGKILL");
  for await (const chunk of writer.stdout) printed += String(chunk);
  await ended;
  const acknowledged = printed.slice(0, printed.lastIndexOf("\n")).split("\n");
  expect(acknowledged.length).toBeGreaterThan(1_000);

  const store = await openSqliteStore(path);
  for (const n of upTo(20)) {
    const conversationId = `v${n - 1}`;
    const last = Math.max(
      0,
      ...acknowledged.filter((key) => key.startsWith(`${conversationId}:`)).map((key) => Number(key.split(":")[1])),
    );
    const events = await store.events({ shopId: SHOP, conversationId, viewer: "staff", limit: 100_000 });
    expect(events.map(({ seq }) => seq)).toEqual(upTo(events.length));
    const texts = events.flatMap((one) =>
      one.type === "message.sent" && one.content.kind === "text" ? one.content.text : [],
    );
    expect(texts).toEqual(upTo(texts.length).map((m) => `message ${m}`));
    expect(texts.length).toBeGreaterThanOrEqual(last);
    expect((await store.conversation(SHOP, conversationId))?.head).toBe(events.length);
  }
  await store.close();
});
