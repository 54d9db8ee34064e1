import { execFile } from "node:child_process";
import { link, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { good, jsonLines } from "./testing/chats.ts";
import { BIN, runCli } from "./testing/run-cli.ts";

// Whole processes start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "qin-audit-"));
  await writeFile(join(cwd, "chats.jsonl"), jsonLines(good));
});
afterAll(() => rm(cwd, { recursive: true }));

test("a report never goes into a file that is read, by whatever name", async () => {
  await symlink("chats.jsonl", join(cwd, "linked.jsonl"));
  await link(join(cwd, "chats.jsonl"), join(cwd, "same.report"));
  for (const [input, output] of [
    ["chats.jsonl", "chats.jsonl"],
    [".", "./chats.jsonl"],
    ["linked.jsonl", "chats.jsonl"],
    ["chats.jsonl", "same.report"],
  ] as const) {
    const { code, err } = await runCli([input, "--output", output], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(`--output ${output} is one of the files to read`)]);
    expect(await readFile(join(cwd, "chats.jsonl"), "utf8")).toBe(jsonLines(good));
  }
});

// Only Linux has a file that is always full.
test.runIf(process.platform === "linux")("a full disk is said in a line", async () => {
  const full = await runCli(["chats.jsonl", "--output", "/dev/full"], { cwd });
  expect([full.code, full.err]).toEqual([2, expect.stringMatching(/^qin-audit: .*ENOSPC.*\n$/)]);
  const command = `"${process.execPath}" "${BIN}" chats.jsonl > /dev/full`;
  const [code, err] = await new Promise<unknown[]>((resolve) => {
    execFile("/bin/sh", ["-c", command], { cwd }, (error, _out, said) => resolve([error?.code, said]));
  });
  expect([code, err]).toEqual([2, expect.stringMatching(/^qin-audit: standard output cannot be written: ENOSPC.*\n$/)]);
});
