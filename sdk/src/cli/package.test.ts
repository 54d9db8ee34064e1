import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { good, jsonLines, rude } from "./testing/chats.ts";
import { type Ended, type RunOptions, runCli } from "./testing/run-cli.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const home = join(import.meta.dirname, "../..");
const run = promisify(execFile);

/** A shop's folder with the package in it, as npm would have put it there. */
let shop: string;
beforeAll(async () => {
  shop = await mkdtemp(join(tmpdir(), "qin-package-"));
  // Built apart from the repository's own dist, which others may be building or using.
  const build = join(shop, "build");
  await mkdir(build);
  await symlink(join(home, "src"), join(build, "src"));
  for (const part of ["package.json", "bin"]) await cp(join(home, part), join(build, part), { recursive: true });
  const rollup = createRequire(import.meta.url).resolve("rollup/dist/bin/rollup");
  await run(process.execPath, [rollup, "--silent", "-c", join(home, "rollup.config.mjs")], { cwd: build });
  await run("npm", ["pack", "--ignore-scripts", "--offline", "--pack-destination", shop], { cwd: build });
  const installed = join(shop, "node_modules/@qin/sdk");
  await mkdir(installed, { recursive: true });
  const [packed = ""] = (await readdir(shop)).filter((name) => name.endsWith(".tgz"));
  await run("tar", ["-xzf", join(shop, packed), "--strip-components=1", "-C", installed]);
  await rm(build, { recursive: true });
});
afterAll(() => rm(shop, { recursive: true }));

const audit = (args: readonly string[], options: Partial<RunOptions> = {}): Promise<Ended> =>
  runCli(args, { cwd: shop, bin: join(shop, "node_modules/@qin/sdk/bin/qin-audit.mjs"), ...options });

test("the published command reads files, .gz and standard input, and ends with 0, 1, 2 and 3", async () => {
  await writeFile(join(shop, "good.jsonl"), jsonLines(good));
  await writeFile(join(shop, "rude.jsonl.gz"), gzipSync(jsonLines(rude)));
  const [clean, packed, piped, wrong, empty] = await Promise.all([
    audit(["good.jsonl", "--rule", "forbidden-phrase"]),
    audit(["rude.jsonl.gz", "--format", "jsonl", "--rule", "forbidden-phrase"]),
    audit(["-", "--format", "html"], { stdin: gzipSync(jsonLines(good, rude)) }),
    audit(["good.jsonl", "--preset", "stric"]),
    audit([], { stdin: "" }),
  ]);
  expect(clean).toEqual({ code: 0, out: "1 conversation, 2 messages: no findings\n", err: "" });
  expect(packed).toMatchObject({ code: 1, err: "" });
  expect(JSON.parse(packed.out)).toMatchObject({ source: "rude.jsonl.gz", ruleId: "forbidden-phrase" });
  expect(piped).toMatchObject({ code: 1, err: "", out: expect.stringMatching(/^<!doctype html>[\s\S]*<\/html>\n$/) });
  expect(wrong).toMatchObject({ code: 2, out: "", err: expect.stringContaining('Did you mean "strict"?') });
  expect(empty).toMatchObject({ code: 3, err: expect.stringContaining("there is no conversation") });
});

test("a rule of the shop's own takes what it needs from the same package", async () => {
  await cp(join(home, "../examples/own-rule"), shop, { recursive: true });
  const glad = { id: "glad", turns: [{ from: "agent", text: "您好亲，有货哦😊😊😊" }] };
  const { code, out, err } = await audit(["--rule", "acme/few-emoji", "--format", "jsonl"], { stdin: jsonLines(glad) });
  expect([code, err]).toEqual([0, ""]);
  expect(JSON.parse(out)).toMatchObject({ ruleId: "acme/few-emoji", severity: "info" });
});
