import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newCustomer, newKey } from "../protocol/people.ts";
import { until } from "../support/until.ts";
import { doorOf, startDemoRelay } from "./support/demo-relay.ts";
import { readTrace, tracer } from "./support/trace.ts";

const CUSTOMERS = 4;
const EACH = 15;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-trace-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("[FT50] no acknowledgement goes out before the disk has said that it has the message", async () => {
  const file = join(folder, "trace");
  const relay = await startDemoRelay({}, tracer(file));
  const keys: string[] = [];
  try {
    const customers = await Promise.all(Array.from({ length: CUSTOMERS }, () => newCustomer(doorOf(relay))));
    for (let n = 0; n < EACH; n++) {
      for (const { client, conversationId } of customers) {
        const key = newKey();
        keys.push(key);
        const content = { kind: "text", text: `message ${n}` };
        client.send({ type: "send_message", id: key, clientMessageId: key, conversationId, content });
      }
      // Now alone, now many in one transaction.
      if (n % 3 === 0) await Promise.all(customers.map(({ client }) => client.next("accepted")));
    }
    const isAnswered = () => customers.flatMap(({ client }) => client.heard("accepted")).length === keys.length;
    await until("every acknowledgement", isAnswered, 60_000);
  } finally {
    await relay.close();
  }
  const trace = await until("the whole trace", async () => {
    const read = readTrace(await readFile(file, "utf8"), keys);
    return read.acknowledged.length >= keys.length && read;
  });
  expect(trace.acknowledged.toSorted()).toEqual(keys.toSorted());
  expect(trace.early).toEqual([]);
  expect(trace.syncs).toBeGreaterThan(EACH / 3);
});

const write = '7 pwrite64(19</d/qin.sqlite-wal>, "{\\"clientMessageId\\":\\"k1\\"}", 4096, 32) = 4096';
const ack =
  '7 writev(23<socket:[1]>, [{iov_base="\\201", iov_len=2}, {iov_base="{\\"type\\":\\"accepted\\",\\"id\\":\\"k1\\"", iov_len=9}], 2) = 11';
const sync = "7 fdatasync(19</d/qin.sqlite-wal>) = 0";

test.for([
  ["before it was written", [ack, write, sync], ["k1"]],
  ["before the disk was asked", [write, ack, sync], ["k1"]],
  [
    "while the disk was asked",
    [write, "8 fdatasync(19</d/qin.sqlite-wal> <unfinished ...>", ack, "8 <... fdatasync resumed>) = 0"],
    ["k1"],
  ],
  ["after the disk said no", [write, "7 fdatasync(19</d/qin.sqlite-wal>) = -1 EIO (Input/output error)", ack], ["k1"]],
  ["after another file was synced", [write, "7 fdatasync(18</d/qin.sqlite>) = 0", ack], ["k1"]],
  [
    "for something written while the disk was asked",
    ["8 fdatasync(19</d/qin.sqlite-wal> <unfinished ...>", write, "8 <... fdatasync resumed>) = 0", ack],
    ["k1"],
  ],
  ["in time", [write, sync, ack], []],
] as const)("[FT51] a trace shows an acknowledgement %s", ([, lines, early]) => {
  expect(readTrace(lines.join("\n"), ["k1"])).toMatchObject({ acknowledged: ["k1"], early });
});
