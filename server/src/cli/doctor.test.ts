import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { freePort } from "../../../test/support/free-port.ts";
import { startTestServer } from "../testing/test-server.ts";
import { checkClock, checkNode } from "./doctor/machine.ts";
import { runQin } from "./testing/run-qin.ts";

vi.setConfig({ testTimeout: 30_000 });

let dataDir = "";
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "qin-doctor-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));
const file = (): string => join(dataDir, "qin.sqlite");
const doctor = (env: Readonly<Record<string, string>> = {}) =>
  runQin(["doctor"], { QIN_DATA: dataDir, PORT: "0", ...env });

/** A log that a relay has made, with the demo's members in it. */
async function furnished(): Promise<void> {
  const relay = await startTestServer({ dataDir });
  await relay.close();
}

test("[OP60] says of a machine where all is well that all is well", async () => {
  await furnished();
  const { code, out, err } = await doctor({ QIN_DEMO: "1" });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).not.toMatch(/warning|PROBLEM/);
  for (const about of ["Node", "clock", "port", "data folder", "disk", "database", "WAL", "schema", "log", "demo"]) {
    expect(out).toMatch(new RegExp(`^ok {7}${about} `, "m"));
  }
});

test("[OP60] is content before the first start too, and makes nothing", async () => {
  await rm(dataDir, { recursive: true });
  const { code, out } = await doctor();
  expect(code).toBe(0);
  expect(out).toContain("made at the first start");
  await expect(readFile(file())).rejects.toThrow();
});

test("[OP61] names every wrong value of the configuration, and no secret", async () => {
  const { code, out } = await doctor({
    PORT: "http",
    QIN_PAGE_SIZE: "0",
    QIN_METRICS: "token",
    QIN_METRICS_TOKEN: "Geheim",
  });
  expect(code).toBe(1);
  expect(out).toMatch(/PROBLEM {2}configuration PORT: .*\nPROBLEM {2}configuration .*QIN_PAGE_SIZE/s);
  expect(out).not.toContain("Geheim");
});

test("[OP61] finds a log that is damaged, newer than this version, or behind it", async () => {
  await furnished();
  const db = new DatabaseSync(file());
  db.exec("INSERT INTO schema_steps (name, timestamp) VALUES ('9999-from-the-future', '')");
  expect(await doctor()).toMatchObject({
    code: 1,
    out: expect.stringMatching(/PROBLEM {2}schema .*9999-from-the-future/),
  });
  db.exec("DELETE FROM schema_steps WHERE name > '0001-z'");
  db.close();
  expect(await doctor()).toMatchObject({ code: 0, out: expect.stringMatching(/warning {2}schema .*0002-access/) });
  await writeFile(file(), (await readFile(file())).fill(0x5a, 4_096));
  expect(await doctor()).toMatchObject({ code: 1, out: expect.stringMatching(/PROBLEM {2}database .*restore/) });
});

test("[OP61] tells a port that another program has from one that a relay has", async () => {
  const other = createServer((_request, response) => response.end("hello"));
  const port = await freePort();
  await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
  expect(await doctor({ PORT: String(port) })).toMatchObject({
    code: 1,
    out: expect.stringContaining("taken by something else"),
  });
  await new Promise((resolve) => other.close(resolve));
  const relay = await startTestServer({ dataDir });
  const taken = await doctor({ PORT: new URL(relay.url).port });
  expect(taken).toMatchObject({ code: 0, out: expect.stringContaining("a relay answers on") });
  await relay.close();
});

test("[OP62] warns of what of the demo is open to everybody, and of a file that others may read", async () => {
  await furnished();
  await chmod(file(), 0o644);
  const { code, out } = await doctor();
  expect(code).toBe(0);
  expect(out).toMatch(/warning {2}demo .*agent@demo\.shop.*still have the password of the demo/);
  expect(out).toMatch(/warning {2}access .*chmod 600/);
  const exposed = await doctor({ QIN_DEMO: "1", HOST: "0.0.0.0" });
  expect(exposed.out).toMatch(/warning {2}demo .*QIN_DEMO is 1/);
});

test("[OP61] finds a data folder that is none, an old Node, and a clock before its own time", async () => {
  await writeFile(join(dataDir, "taken"), "");
  const { code, out } = await doctor({ QIN_DATA: join(dataDir, "taken") });
  expect({ code, out }).toMatchObject({ code: 1, out: expect.stringMatching(/PROBLEM {2}data folder .*ENOTDIR/) });
  expect(checkNode("22.1.0")).toMatchObject({ level: "problem" });
  expect(await checkClock(0)).toMatchObject({ level: "problem" });
});

test("[OP61] says that PostgreSQL and Redis cannot be reached, without their passwords", async () => {
  const port = await freePort();
  const { code, out } = await doctor({
    DATABASE_URL: `postgres://qin:Geheim@127.0.0.1:${port}/qin`,
    REDIS_URL: `redis://:Geheim@127.0.0.1:${port}`,
  });
  expect(code).toBe(1);
  expect(out).toMatch(/PROBLEM {2}database {6}PostgreSQL at 127\.0\.0\.1:\d+\/qin cannot be used: .*ECONNREFUSED/);
  expect(out).toMatch(/PROBLEM {2}bus {11}Redis at 127\.0\.0\.1:\d+ cannot be used: .*ECONNREFUSED/);
  expect(out).not.toContain("Geheim");
});
