import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-folder-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("makes a folder and those above it, and takes one that is there", async () => {
  const path = join(folder, "a", "b", "c");
  await makeFolder(path);
  await makeFolder(path);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
});

test("says what stands in the way instead of trying for ever", async () => {
  await writeFile(join(folder, "file"), "");
  await expect(makeFolder(join(folder, "file", "a"))).rejects.toMatchObject({ code: "ENOTDIR" });
  if (process.platform === "linux") {
    await expect(makeFolder("/proc/qin/data")).rejects.toMatchObject({ code: "ENOENT" });
  }
});
