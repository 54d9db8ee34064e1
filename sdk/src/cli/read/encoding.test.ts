import { expect, test } from "vitest";
import { inUtf8 } from "./encoding.ts";

/** "会话,角色,内容" and a row, as a Chinese Windows saves them. */
const GB18030 = Uint8Array.from(
  Buffer.from("bbe1bbb02cbdc7c9ab2cc4dac8dd0a312cbfcdb7fe2cc7d7a3acd3d0bbf50a312cb9cbbfcd2cd4dac2f00a", "hex"),
);
const TEXT = "会话,角色,内容\n1,客服,亲，有货\n1,顾客,在吗\n";
const LATIN_1 = Buffer.from("naïve;café;déjà vu\n", "latin1");

async function read(bytes: Uint8Array, size: number): Promise<[text: string, other: string[]]> {
  const other: string[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const pieces = await Array.fromAsync(inUtf8(chunks(), (name) => other.push(name)));
  return [Buffer.concat(pieces).toString("utf8"), other];
}

test.each([11, 30, 64_000])("what Excel saves is read, in chunks of %d bytes", async (size) => {
  expect(await read(GB18030, size)).toEqual([TEXT, ["GB18030"]]);
  expect(await read(Buffer.from(`\uFEFF${TEXT}`, "utf16le"), size)).toEqual([TEXT, ["UTF-16"]]);
  expect(await read(Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16(), size)).toEqual([TEXT, ["UTF-16"]]);
  expect(await read(Buffer.from(TEXT), size)).toEqual([TEXT, []]);
});

test("ASCII in front leaves it open", async () => {
  const head = "id,role,text\n".repeat(9);
  const [text, other] = await read(Buffer.concat([Buffer.from(head), GB18030]), 9);
  expect([text, other]).toEqual([head + TEXT, ["GB18030"]]);
});

test("bytes that are neither stay as they are, for the line that holds them to be reported", async () => {
  const broken = Buffer.concat([Buffer.from(`${TEXT}x`), Buffer.from([0xd0, 0xc2]), Buffer.from(`\n${TEXT}`)]);
  expect((await read(broken, 64_000))[1]).toEqual([]);
  expect((await read(LATIN_1, 64_000))[1]).toEqual([]);
  expect(await read(new Uint8Array(), 8)).toEqual(["", []]);
});
