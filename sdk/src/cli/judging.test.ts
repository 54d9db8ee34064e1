import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { good, jsonLines, rude } from "./testing/chats.ts";
import { type Ended, runCli } from "./testing/run-cli.ts";

// Whole processes start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "qin-judging-"));
  const judge = `async (item) => {
    if (item.text.includes("！")) throw new Error("429");
    return { outcome: "overturned", why: item.before[0].text };
  }`;
  await writeFile(join(cwd, "qin.config.mjs"), `export default { preset: "recommended", judge: ${judge} };`);
  const [question, answer] = rude.turns;
  const loud = { id: "loud", lang: "zh", turns: [question, { ...answer, text: "亲，您好，我不知道！" }] };
  await writeFile(join(cwd, "chats.jsonl"), jsonLines(rude, good, loud, rude));
});
afterAll(() => rm(cwd, { recursive: true }));

const audit = (...args: readonly string[]): Promise<Ended> =>
  runCli(["chats.jsonl", "--config", "qin.config.mjs", "--rule", "forbidden-phrase", ...args], { cwd });

test("the configuration's judge is asked; its word is kept beside each finding, and the exit code stays", async () => {
  const { code, out, err } = await audit("--format", "jsonl");
  const overturned = { outcome: "overturned", why: "这个杯子能进洗碗机吗" };
  const opinions = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).opinion);
  expect(opinions).toEqual([
    { ...overturned, isCached: false },
    { outcome: "failed", why: "429" },
    { ...overturned, isCached: true },
  ]);
  expect(err).toBe("second opinion: 0 upheld, 2 overturned, 0 unsure, 0 not asked (budget), 1 failed; 2 calls\n");
  expect(code).toBe(1);
});

test("--judge-budget bounds the calls; what was not asked says so", async () => {
  const { out, err } = await audit("--judge-budget", "1", "--format", "csv");
  expect(out.match(/,not asked,budget\r\n/g)).toHaveLength(1);
  expect(err).toContain("1 not asked (budget), 0 failed; 1 call\n");
});

test("every format shows it, --quiet does without the note", async () => {
  for (const format of ["pretty", "json", "junit", "sarif", "html"]) {
    const { out, err } = await audit("--format", format, "--quiet", "--lang", "en");
    if (format !== "pretty") expect(out).toContain("overturned");
    expect(err).toBe("");
  }
});

test("a budget without a judge is a mistake, and so is a judge that is no function", async () => {
  await writeFile(join(cwd, "none.json"), "{}");
  await writeFile(join(cwd, "name.json"), '{"judge": "gpt"}');
  expect(await runCli(["chats.jsonl", "--config", "none.json", "--judge-budget", "9"], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining("the configuration has no judge"),
  });
  expect(await runCli(["chats.jsonl", "--config", "name.json"], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining("judge is a function"),
  });
});
