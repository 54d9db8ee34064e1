import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const folders = ["", "sdk", "widget", "server", "examples/storefront"];
const page = await readFile(join(root, "docs/dependencies.md"), "utf8");
const explained = [...page.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, name = "", reason = ""]) => ({
  name,
  reason,
}));
const used = new Set((await Promise.all(folders.map(dependenciesOf))).flat());

async function dependenciesOf(folder: string): Promise<string[]> {
  const manifest: unknown = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
  return ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"]
    .flatMap((kind) => namesIn(manifest, kind))
    .filter((name) => !name.startsWith("@qin/"));
}

function namesIn(manifest: unknown, kind: string): string[] {
  if (typeof manifest !== "object" || manifest === null) return [];
  const table: unknown = Object.entries(manifest).find(([key]) => key === kind)?.[1];
  return typeof table === "object" && table !== null ? Object.keys(table) : [];
}

test("every dependency has its line of reason", () => {
  const names = explained.map(({ name }) => name);
  expect([...used].filter((name) => !names.includes(name))).toEqual([]);
});

test("no line speaks of something that is not used", () => {
  expect(explained.filter(({ name }) => !used.has(name))).toEqual([]);
});

test("a reason is a sentence", () => {
  expect(explained.filter(({ reason }) => reason.split(" ").length < 5)).toEqual([]);
});

test("the sdk depends on nothing", async () => {
  expect(await dependenciesOf("sdk")).toEqual([]);
});
