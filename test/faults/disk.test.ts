import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type { Client } from "@qin/sdk/client";
import { afterEach, expect, test } from "vitest";
import type { TestRelay } from "../support/relay.ts";
import { logsOf, socketUrl, startDemoRelay } from "./support/demo-relay.ts";
import { createLedger, type Ledger } from "./support/ledger.ts";
import { allSent, startClient, stopClients, text, when } from "./support/people.ts";

const run = promisify(execFile);

let relay: TestRelay | undefined;
afterEach(async () => {
  stopClients();
  await relay?.close();
  relay = undefined;
});

interface Writer {
  readonly client: Client;
  readonly ledger: Ledger;
  readonly refusals: { code: string; verdict: string; retryAfterMs: number | undefined }[];
  write(count: number): void;
}

/** A customer with a conversation, and what they were told. */
async function newWriter(at: TestRelay): Promise<Writer> {
  const client = startClient(socketUrl(at));
  const ledger = createLedger();
  ledger.follow("customer", client, true);
  const refusals: Writer["refusals"] = [];
  client.on("refused", ({ code, verdict, retryAfterMs }) => refusals.push({ code, verdict, retryAfterMs }));
  const write = (count: number): void => {
    for (let n = 0; n < count; n++) ledger.posted("customer", client.post(text(`${n} ${"满".repeat(2_000)}`)));
  };
  write(1);
  await allSent(client);
  return { client, ledger, refusals, write };
}

/** Refused for now, in words that say so, and nothing was acknowledged that is not there. */
async function isRefused({ client, refusals }: Writer): Promise<void> {
  await when(client, "refused", "a refusal", () => refusals.length > 0, 60_000);
  expect(refusals.at(-1)).toMatchObject({ code: "store/unavailable", verdict: "retry" });
  expect(refusals.at(-1)?.retryAfterMs).toBeGreaterThan(0);
}

/** All that was written goes out by itself. */
async function recovers(at: TestRelay, { client, ledger }: Writer): Promise<void> {
  await allSent(client, 60_000);
  const [id = ""] = client.conversations.map(({ conversationId }) => conversationId);
  expect(ledger.problems(await logsOf(at, [id]), [client])).toEqual([]);
}

test("[FT20] a full disk: what does not fit is refused for now, what was acknowledged is there, and it goes on when there is room", async () => {
  relay = await startDemoRelay();
  const writer = await newWriter(relay);
  const limit = (bytes: string) => run("prlimit", ["--pid", String(relay?.pid), `--fsize=${bytes}:unlimited`]);
  await limit("65536");
  writer.write(40);
  await isRefused(writer);
  expect((await fetch(`${relay.url}/healthz`)).status).toBe(200);
  await limit("unlimited");
  await recovers(relay, writer);
});

test.for([
  ["ENOSPC", "pwrite64", "no room is left"],
  ["EROFS", "pwrite64", "the file system has become read-only"],
  ["EIO", "fsync", "the disk fails to sync"],
] as const)(
  "[FT21] %s from %s, because %s: refused for now, nothing acknowledged is missing, and it goes on",
  async ([error, call]) => {
    // The first calls make the database; some of those after them fail, and then all is well again.
    const when = call === "pwrite64" ? "220..222" : "30..32";
    const under = [
      "strace",
      "-D",
      "-f",
      "--seccomp-bpf",
      "-qq",
      "-e",
      `trace=${call}`,
      "-e",
      `inject=${call}:error=${error}:when=${when}`,
      "-o",
      "/dev/null",
    ];
    relay = await startDemoRelay({}, under);
    const writer = await newWriter(relay);
    writer.write(80);
    await isRefused(writer);
    await recovers(relay, writer);
  },
);

test("[FT22] a database that another process has locked for seconds: the relay answers on, and writes when it is free", async () => {
  relay = await startDemoRelay();
  const writer = await newWriter(relay);
  const other = new DatabaseSync(join(relay.dataDir, "qin.sqlite"));
  other.exec("BEGIN IMMEDIATE");
  writer.write(5);
  await pause(1_000);
  expect((await fetch(`${relay.url}/healthz`, { signal: AbortSignal.timeout(1_000) })).status).toBe(200);
  expect(writer.client.outbox).toHaveLength(5);
  await isRefused(writer);
  other.exec("COMMIT");
  other.close();
  await recovers(relay, writer);
});

/** Root may write anywhere, unless it gives that up. */
const asAnybody = process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-dac_override"] : [];

test("[FT23] a data folder that cannot be written: it does not start, and says why in one line", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qin-read-only-"));
  await chmod(folder, 0o555);
  try {
    await expect(startDemoRelay({ QIN_DATA: folder }, asAnybody)).rejects.toThrow(/store\/cannot-open|QIN_DATA/);
  } finally {
    await chmod(folder, 0o755);
    await rm(folder, { recursive: true });
  }
});
