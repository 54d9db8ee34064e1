import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { curt, good, jsonLines, rude } from "./testing/chats.ts";
import { type Ended, type RunOptions, runCli } from "./testing/run-cli.ts";

// Whole processes start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "qin-audit-"));
  const config = {
    preset: "off",
    rules: { greeting: "warn", "forbidden-phrase": "error" },
    overrides: [{ shop: "mugs", rules: { greeting: "error" } }],
  };
  await writeFile(join(cwd, "qin.config.json"), JSON.stringify(config));
  await mkdir(join(cwd, "in"));
  await writeFile(join(cwd, "rude.jsonl"), jsonLines(rude, good));
  await writeFile(join(cwd, "curt.jsonl"), jsonLines(curt));
  await writeFile(join(cwd, "good.jsonl"), jsonLines(good));
  await writeFile(join(cwd, "bad.jsonl"), `${jsonLines(good)}{ broken\n${jsonLines(good)}`);
});
afterAll(() => rm(cwd, { recursive: true }));

const audit = (args: readonly string[], options: Partial<RunOptions> = {}): Promise<Ended> =>
  runCli(args, { cwd, ...options });

test("ends with 0 where nothing fails, and with 1 for an error or too many warnings", async () => {
  expect(await audit(["good.jsonl"])).toEqual({
    code: 0,
    out: "1 conversation, 2 messages: no findings\n",
    err: "",
  });
  const found = await audit(["rude.jsonl"]);
  expect(found).toMatchObject({ code: 1, err: "" });
  expect(found.out).toContain("      亲，您好，我不知道\n                ~~~~~~~~\n      error: ");
  expect(await audit(["curt.jsonl"])).toMatchObject({ code: 0, out: expect.stringContaining("1 warning") });
  expect((await audit(["curt.jsonl", "--max-warnings", "1"])).code).toBe(0);
  expect((await audit(["curt.jsonl", "--max-warnings", "0"])).code).toBe(1);
});

test("ends with 2 for what it does not understand, and says what was meant", async () => {
  for (const [args, message] of [
    [["--formt", "json", "good.jsonl"], "there is no option --formt; did you mean --format?"],
    [["good.jsonl", "--rule", "greetin"], 'there is no rule "greetin". Did you mean "greeting"?'],
    [["good.jsonl", "--preset", "stric"], 'there is no preset "stric". Did you mean "strict"?'],
    [["good.jsonl", "--config", "none.json"], "none.json: there is no such configuration file"],
    [["good.jsonl", "--compare", "stric", "off"], '"stric" is neither a preset nor a file; did you mean strict?'],
    [
      ["good.jsonl", "--output", "no/such/folder.json"],
      "no/such/folder.json cannot be written: there is no such folder",
    ],
  ] as const) {
    const ended = await audit(args);
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toContain(message);
  }
});

test("a bad line is reported and counted, and fatal under --strict alone", async () => {
  const lenient = await audit(["bad.jsonl"]);
  expect(lenient).toMatchObject({ code: 0, out: expect.stringContaining("1 line could not be read") });
  expect(lenient.err).toMatch(/^bad\.jsonl:2: .*JSON/);
  const strict = await audit(["bad.jsonl", "--strict", "--quiet", "--format", "json"]);
  expect([strict.code, strict.err]).toEqual([
    3,
    expect.stringMatching(/^qin-audit: bad\.jsonl:2 cannot be read: .*JSON/),
  ]);
  // What was read before is still a whole report.
  expect(JSON.parse(strict.out)).toMatchObject({ summary: { conversations: 1, badLines: 1 } });
});

test("ends with 3 where an input cannot be read, and audits the others", async () => {
  const missing = await audit(["none.jsonl", "rude.jsonl"]);
  expect(missing).toMatchObject({ code: 3, err: "qin-audit: none.jsonl cannot be read: there is no such file\n" });
  expect(missing.out).toContain("1 error");
  await writeFile(join(cwd, "in/cut.jsonl.gz"), gzipSync(jsonLines(good)).subarray(0, 40));
  expect(await audit(["in/cut.jsonl.gz"])).toMatchObject({ code: 3, err: expect.stringContaining("ends too early") });
});

test("ends with 3 where there is no conversation at all, and says so even when quiet", async () => {
  const said = (where: string) => `qin-audit: there is no conversation in ${where}, so nothing was judged\n`;
  await writeFile(join(cwd, "empty.jsonl"), "");
  await writeFile(join(cwd, "blank.csv"), "conversation,role,text\n");
  expect(await audit(["empty.jsonl", "--quiet"])).toMatchObject({ code: 3, err: said("empty.jsonl") });
  expect(await audit(["-"], { stdin: "" })).toMatchObject({ code: 3, err: said("standard input") });
  expect(await audit(["-"], { stdin: gzipSync("\n\n") })).toMatchObject({ code: 3, err: said("standard input") });
  const both = await audit(["empty.jsonl", "blank.csv", "--format", "json"]);
  expect(both).toMatchObject({ code: 3, err: said("any of the 2 files") });
  expect(JSON.parse(both.out)).toMatchObject({ conversations: [], summary: { conversations: 0 } });
  const bad = await audit(["-"], { stdin: "{\n{\n" });
  expect([bad.code, bad.err]).toEqual([3, expect.stringMatching(/^-:1: .*\n-:2: .*\nqin-audit: there is no conv/)]);
  expect((await audit(["empty.jsonl", "--compare", "recommended", "strict"])).code).toBe(3);
  // One that holds any is enough: an empty day among others is no mistake.
  expect(await audit(["empty.jsonl", "good.jsonl"])).toMatchObject({ code: 0, err: "" });
});

test("reads standard input, packed or not, and takes it where nothing is named", async () => {
  const packed = gzipSync(jsonLines(rude));
  const named = await audit(["-", "--format", "jsonl"], { stdin: packed });
  expect(JSON.parse(named.out)).toMatchObject({ source: "-", conversation: "rude", ruleId: "forbidden-phrase" });
  expect((await audit([], { stdin: jsonLines(rude) })).code).toBe(1);
});

test("reads folders, globs, .gz and CSV with its own column names", async () => {
  await writeFile(join(cwd, "in/a.jsonl.gz"), gzipSync(jsonLines(rude)));
  await writeFile(join(cwd, "in/b.csv"), "chat,who,said\nx,buyer,在吗\nx,agent,我不知道\n");
  await rm(join(cwd, "in/cut.jsonl.gz"), { force: true });
  const columns = ["--columns", "conversation=chat,role=who,text=said"];
  const { out, code } = await audit(["in", "*.jsonl", ...columns, "--format", "json", "--rule", "forbidden-phrase"]);
  expect(code).toBe(1);
  const { conversations, summary } = JSON.parse(out);
  expect(conversations.map((one: { source: string; id: string }) => [one.source, one.id])).toEqual([
    ["in/a.jsonl.gz", "rude"],
    ["in/b.csv", "x"],
    ["rude.jsonl", "rude"],
  ]);
  expect(summary.rules).toEqual({
    "forbidden-phrase": { error: 3, warn: 0, info: 0, suppressed: 0, conversations: 3 },
  });
});

test("writes every format to a file", async () => {
  for (const format of ["pretty", "json", "jsonl", "csv", "junit", "sarif", "html"]) {
    const file = join(cwd, `report.${format}`);
    expect(await audit(["rude.jsonl", "--format", format, "--output", file])).toEqual({ code: 1, out: "", err: "" });
    expect(await readFile(file, "utf8")).toContain("forbidden-phrase");
  }
});

test("--rule narrows down and sets; the configuration's options stay", async () => {
  const only = await audit(["rude.jsonl", "curt.jsonl", "--rule", "greeting=error", "--format", "jsonl"]);
  expect(only.out.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(only.out)).toMatchObject({ ruleId: "greeting", severity: "error", conversation: "curt" });
  const off = await audit(["curt.jsonl", "--rule", "address-qin", "--format", "jsonl"]);
  expect(JSON.parse(off.out)).toMatchObject({ ruleId: "address-qin", severity: "info" });
});

test("a language that the configuration sets is the findings', as --lang is", async () => {
  const silent = { id: "silent", turns: [{ from: "agent", text: "12345" }] };
  const langOf = async (...args: string[]) => {
    const { out } = await audit([...args, "--rule", "greeting", "--format", "json"], { stdin: jsonLines(silent) });
    return JSON.parse(out).conversations[0];
  };
  await writeFile(join(cwd, "english.json"), '{"preset":"off","lang":"en"}');
  const english = { lang: "en", findings: [{ message: expect.stringContaining("Greet") }] };
  expect(await langOf("--config", "english.json")).toMatchObject(english);
  expect(await langOf("--lang", "en")).toMatchObject(english);
  expect(await langOf()).toMatchObject({ lang: "zh" });
});

test("--shop applies the configuration's overrides", async () => {
  expect((await audit(["curt.jsonl", "--shop", "mugs"])).code).toBe(1);
  expect((await audit(["curt.jsonl", "--shop", "lamps"])).code).toBe(0);
});

test("--since leaves out what was before, and says what has no date", async () => {
  const at = (time: string) => ({ ...rude, turns: rude.turns.map((turn) => ({ ...turn, at: time })) });
  const stdin = jsonLines(at("2026-04-30T10:00:00Z"), at("2026-05-01T10:00:00Z"), rude);
  const { out, err } = await audit(["--since", "2026-05-01", "--format", "json"], { stdin });
  expect(JSON.parse(out).summary).toMatchObject({ conversations: 1, error: 1 });
  expect(err).toBe("1 conversation was left out for want of a date that --since could go by\n");
});

test("--compare shows what a change would change, and ends with 0", async () => {
  await writeFile(join(cwd, "next.json"), JSON.stringify({ preset: "off", rules: { greeting: "error" } }));
  const { code, out } = await audit(["rude.jsonl", "curt.jsonl", "--compare", "qin.config.json", "next.json"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^A qin\.config\.json, B next\.json: 3 conversations\n/);
  expect(out).toMatch(/forbidden-phrase +1 +0 +-1\n/);
  expect(out).toMatch(/greeting +1 +1 +1\n/);
  expect(out).toContain("forbidden-phrase  1 only under A");
  expect(out).toMatch(/1 conversation with an error under A, 1 under B\n$/);
  const json = await audit(["rude.jsonl", "--compare", "off", "next.json", "-f", "json"], {});
  expect(JSON.parse(json.out)).toMatchObject({ a: "off", b: "next.json", conversations: 2, rules: {} });
});

test("whoever runs it in Chinese reads Chinese; --lang says it for once, and programs get the same", async () => {
  const env = { LANG: "zh_CN.UTF-8" };
  const found = await audit(["rude.jsonl"], { env });
  expect(found.out).toContain("      错误：");
  expect(found.out).toMatch(/个会话，\d+ 条消息：1 个错误/);
  expect((await audit(["rude.jsonl", "--lang", "zh"])).out).toBe(found.out);
  expect((await audit(["rude.jsonl", "--lang", "en"], { env })).out).toContain("1 error");
  const compared = await audit(["rude.jsonl", "--compare", "off", "qin.config.json"], { env });
  expect(compared.out).toContain("1 只在 B 下出现");
  const jsonl = ["rude.jsonl", "--format", "jsonl"];
  expect((await audit(jsonl, { env })).out).toBe((await audit(jsonl)).out);
});

test("colours are for terminals; a pipe gets none", async () => {
  expect((await audit(["rude.jsonl"])).out).not.toContain("\u001b");
});

test("--quiet prints the table alone, and no notes", async () => {
  const { out, err } = await audit(["bad.jsonl", "rude.jsonl", "--quiet"]);
  expect(out).toMatch(/^rule /);
  expect(err).toBe("");
});

test("--help is Chinese for whoever is, or asks for it", async () => {
  const help = await audit(["--help"], { env: { LC_ALL: "zh_CN.UTF-8" } });
  expect(help).toMatchObject({ code: 0, err: "", out: expect.stringContaining("用法：qin-audit") });
  expect((await audit(["--help", "--lang", "zh"])).out).toBe(help.out);
});

test("--help explains every exit code and gives examples; --version is the package's", async () => {
  const help = await audit(["--help"]);
  expect(help).toMatchObject({ code: 0, err: "" });
  for (const part of ["Usage: qin-audit", "--compare A B", "Examples:", "  3  an input cannot be read"]) {
    expect(help.out).toContain(part);
  }
  const { version } = JSON.parse(await readFile(join(import.meta.dirname, "../../package.json"), "utf8"));
  expect(await audit(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
});
