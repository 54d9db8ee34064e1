import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = await readFile(join(import.meta.dirname, "index.html"), "utf8");
const readme = await readFile(join(root, "README.md"), "utf8");

test("embeds the chat with the tag of the README", () => {
  const tag = /<script[^>]*data-shop[^>]*><\/script>/;
  const withoutServer = (text: string) => tag.exec(text)?.[0].replace(/https?:\/\/[^/]+/, "");
  expect(withoutServer(page)).toBe(withoutServer(readme));
  expect(withoutServer(page)).toContain('src="/qin.js"');
});

test("the button's command waits in the queue until the chat has loaded", () => {
  const stub = /window\.Qin \?\?=.*/.exec(page)?.[0] ?? "no queue";
  const command = /onclick="([^"]*)"/.exec(page)?.[1] ?? "no command";
  const calls: unknown = runInNewContext(
    `globalThis.window = globalThis; ${stub}; ${command}; Qin.q.map(([call]) => call)`,
  );
  expect(JSON.stringify(calls)).toBe('[["open"]]');
});
