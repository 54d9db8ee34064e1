import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Freshness } from "./freshness.ts";

const part = { name: "shop", workspace: "@x/shop", sources: ["src", "lock.json"], output: "dist/index.html" };
let root: string;
const write = async (file: string, text: string) => {
  await mkdir(join(root, file, ".."), { recursive: true });
  await writeFile(join(root, file), text);
};
/** Asked anew each time, as by another start. */
const isFresh = () => new Freshness(root).isFresh(part);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "qin-fresh-"));
  await write("src/main.ts", "1");
  await write("src/deep/part.ts", "1");
  await write("lock.json", "1");
  await write("dist/index.html", "built from 1");
  await new Freshness(root).record([part]);
});
afterEach(() => rm(root, { recursive: true, force: true }));

test("is fresh as long as sources and output are the ones recorded", async () => {
  await write("src/main.ts", "1");
  await write("src/main.test.ts", "a test is not part of what is built");
  expect(await isFresh()).toBe(true);
});

test.each([
  ["a source changes", () => write("src/deep/part.ts", "2")],
  ["a source comes", () => write("src/new.ts", "")],
  ["a source goes", () => rm(join(root, "src/deep/part.ts"))],
  ["a source is renamed", () => rm(join(root, "src/main.ts")).then(() => write("src/other.ts", "1"))],
  ["the output is another one", () => write("dist/index.html", "built from 2")],
  ["the output is gone", () => rm(join(root, "dist/index.html"))],
  ["the record cannot be read", () => write("node_modules/.cache/qin/built.json", "{")],
])("is stale when %s", async (_name, change) => {
  await change();
  expect(await isFresh()).toBe(false);
});
