import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSource } from "./open.ts";
import { findSources, problemOf, type Source } from "./sources.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-audit-"));
  await mkdir(join(folder, "may/deep"), { recursive: true });
  await mkdir(join(folder, "empty"));
  for (const name of ["a.jsonl", "may/b.csv", "may/deep/c.jsonl.gz", "may/notes.txt", "may/.hidden.jsonl"]) {
    await writeFile(join(folder, name), "x");
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function namesOf(...inputs: string[]): Promise<string[]> {
  const { sources, unreadable } = await findSources(inputs, folder);
  return [...sources.map(({ name }) => name), ...unreadable.map(({ name, problem }) => `${name}: ${problem}`)];
}

test("files, folders with what is below them, globs and standard input, each file once", async () => {
  expect(await namesOf("a.jsonl", "may", "**/*.csv", "-", "./a.jsonl")).toEqual([
    "a.jsonl",
    "may/b.csv",
    "may/deep/c.jsonl.gz",
    "-",
  ]);
});

test("what is not there is said, and the rest is read", async () => {
  expect(await namesOf("none.jsonl", "*.xml", "empty", "a.jsonl")).toEqual([
    "a.jsonl",
    "none.jsonl: there is no such file",
    "*.xml: no file matches",
    "empty: there is no .jsonl, .ndjson, .csv or .tsv file in this folder",
  ]);
});

async function readOf(source: Source, stdin: Readable = Readable.from([])): Promise<{ text: string; bytes: number }> {
  let bytes = 0;
  const chunks = await Array.fromAsync(openSource(source, stdin, (more) => (bytes += more)));
  return { text: Buffer.concat(chunks).toString(), bytes };
}
const fileOf = async (name: string, content: Uint8Array | string): Promise<Source> => {
  await writeFile(join(folder, name), content);
  return { name, path: join(folder, name), size: null };
};

test("unpacks by the first two bytes, whatever the name is, also of parts put together", async () => {
  const packed = Buffer.concat([gzipSync("one\n"), gzipSync("two\n")]);
  expect(await readOf(await fileOf("packed.jsonl", packed))).toEqual({ text: "one\ntwo\n", bytes: packed.length });
  expect((await readOf(await fileOf("plain.gz", "plain"))).text).toBe("plain");
  expect((await readOf(await fileOf("none.jsonl", ""))).text).toBe("");
});

test("unpacks standard input that comes byte by byte", async () => {
  const packed = gzipSync("through a pipe");
  const stdin = Readable.from([...packed].map((byte) => Buffer.of(byte)));
  expect((await readOf({ name: "-", path: null, size: null }, stdin)).text).toBe("through a pipe");
});

test("a file that breaks off gives what it holds, then the reason", async () => {
  const packed = gzipSync("x".repeat(100_000));
  const source = await fileOf("broken.gz", packed.subarray(0, packed.length - 20));
  const error = await readOf(source).catch((thrown: unknown) => thrown);
  expect(problemOf(error)).toBe("the compressed file ends too early");
});
