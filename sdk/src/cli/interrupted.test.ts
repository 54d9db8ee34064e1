import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { jsonLines, rude } from "./testing/chats.ts";
import { type Ended, endOf, startCli } from "./testing/run-cli.ts";

// Whole processes start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "qin-audit-"));
});
afterEach(() => rm(cwd, { recursive: true }));

/** Stops it while it waits for more input, as soon as it has begun to write a file beside. */
async function stopped(args: readonly string[], signal: "SIGINT" | "SIGTERM"): Promise<Ended> {
  const before = await readdir(cwd);
  const child = startCli(args, { cwd });
  const ended = endOf(child);
  child.stdin.write(jsonLines(rude));
  while ((await readdir(cwd)).length === before.length) await sleep(20);
  child.kill(signal);
  return await ended;
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s leaves no half report, and ends with %d", async (signal, code) => {
  const { err, ...ended } = await stopped(["-", "--output", "report.html", "--format", "html"], signal);
  expect(ended).toEqual({ code, out: "" });
  expect(err).toMatch(/^qin-audit: stopped after \d conversations?; .*report\.html is as it was before\n$/);
  expect(await readdir(cwd)).toEqual([]);
});

test("the report that was there stays as it was", async () => {
  await writeFile(join(cwd, "report.json"), "{}", { mode: 0o600 });
  await stopped(["-", "--output", "report.json", "--format", "json"], "SIGINT");
  expect(await readdir(cwd)).toEqual(["report.json"]);
  expect(await readFile(join(cwd, "report.json"), "utf8")).toBe("{}");
});

test("a whole report takes the place of the one before, and its permissions", async () => {
  await writeFile(join(cwd, "report.json"), "{}", { mode: 0o600 });
  const child = startCli(["-", "--output", "report.json", "--format", "json"], { cwd });
  child.stdin.end(jsonLines(rude));
  expect((await endOf(child)).code).toBe(1);
  expect(await readdir(cwd)).toEqual(["report.json"]);
  expect(JSON.parse(await readFile(join(cwd, "report.json"), "utf8"))).toMatchObject({ summary: { error: 1 } });
  expect((await stat(join(cwd, "report.json"))).mode & 0o777).toBe(0o600);
});

test("what cannot go on leaves no half report either", async () => {
  const child = startCli(["-", "--output", "report.csv", "--format", "csv"], { cwd });
  child.stdin.end("who,what\na,b\n");
  expect((await endOf(child)).code).toBe(2);
  expect(await readdir(cwd)).toEqual([]);
});

test("standard output keeps what was written, and standard error says that it is not all", async () => {
  const child = startCli(["-", "--format", "jsonl"], { cwd });
  const ended = endOf(child);
  child.stdout.once("data", () => child.kill("SIGINT"));
  child.stdin.write(jsonLines(rude));
  const { code, out, err } = await ended;
  expect([code, err]).toEqual([130, "qin-audit: stopped after 1 conversation; what it wrote is no whole report\n"]);
  expect(JSON.parse(out.split("\n")[0] ?? "")).toMatchObject({ conversation: "rude" });
});
