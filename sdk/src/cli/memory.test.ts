import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ChatShape, manyChats } from "./testing/many-chats.ts";
import { runCli } from "./testing/run-cli.ts";

vi.setConfig({ testTimeout: 240_000 });

const TURNS = 200_000;
/** Megabytes. The same turns held as events take several times as much, and Node ends at once with code 134 beyond it. */
const HEAP = 64;

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "qin-audit-"));
});
afterAll(() => rm(cwd, { recursive: true }));

test.each<[ChatShape, string]>([
  ["json-lines", "json"],
  ["csv", "pretty"],
  ["json-lines", "html"],
])("200,000 turns of %s go through as %s in a small heap", async (shape, format) => {
  const { code, err } = await runCli(["-", "--preset", "recommended", "--format", format, "--output", "report"], {
    cwd,
    stdin: manyChats(TURNS, shape),
    nodeArgs: [`--max-old-space-size=${HEAP}`],
  });
  expect({ code, err }).toEqual({ code: 1, err: "" });
  expect((await stat(join(cwd, "report"))).size).toBeGreaterThan(1_000);
  if (format === "json") {
    const { summary } = JSON.parse(await readFile(join(cwd, "report"), "utf8"));
    expect(summary).toMatchObject({ conversations: TURNS / 10, messages: TURNS, badLines: 0 });
  }
});
