import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const read = (path: string) => readFile(join(root, path), "utf8");
const pages = (await readdir(join(root, "docs"))).filter((name) => name.endsWith(".md"));
/** A block that shows a file: ```ts file=path, then the file as it is. */
const SHOWN = /^```ts file=(\S+)\n([\s\S]*?)^```$/gm;

test.each(pages)("%s shows example files as they are, and these run in the tests", async (page) => {
  const text = await read(join("docs", page));
  const shown = Array.from(text.matchAll(SHOWN), ([, path = "", code = ""]) => ({ path, code }));
  let mended = text;
  for (const { path, code } of shown) {
    expect.soft(path).toMatch(/^examples\//);
    const actual = await read(path);
    mended = mended.replace(`file=${path}\n${code}`, () => `file=${path}\n${actual}`);
  }
  // `npx vitest run --project docs test/docs/examples.test.ts -u` puts the files in.
  if (shown.length > 0) await expect(mended).toMatchFileSnapshot(join(root, "docs", page));
  else expect(mended).toBe(text);
});
