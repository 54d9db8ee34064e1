import { expect, test } from "vitest";
import { newProgress } from "./progress.ts";

function drawn(total: number | null, isTTY: boolean) {
  let time = 0;
  const written: string[] = [];
  const progress = newProgress(total, { isTTY, write: (text: string) => written.push(text) }, () => time);
  return { progress, written, wait: (ms: number) => (time += ms) };
}

test("draws a bar once it takes long, ten times a second at most, and takes it away", () => {
  const { progress, written, wait } = drawn(4_000_000, true);
  progress.read(1_000_000);
  expect(written).toEqual([]);
  wait(500);
  for (let i = 0; i < 128; i++) progress.conversation();
  progress.read(1_000_000);
  expect(written).toEqual(["\r\u001b[K[######..................] 25 %  1.0 of 4.0 MB  128 conversations/s"]);
  wait(100);
  progress.read(0);
  expect(written.at(-1)).toContain("50 %  2.0 of 4.0 MB");
  progress.clear();
  progress.clear();
  expect(written.slice(2)).toEqual(["\r\u001b[K"]);
});

test("of a pipe it tells what was read", () => {
  const { progress, written, wait } = drawn(null, true);
  wait(1_000);
  progress.read(2_500_000);
  expect(written).toEqual(["\r\u001b[K2.5 MB read  0 conversations/s"]);
});

test("where nobody looks there is none", () => {
  const { progress, written, wait } = drawn(10, false);
  wait(9_999);
  progress.read(10);
  progress.clear();
  expect(written).toEqual([]);
});
