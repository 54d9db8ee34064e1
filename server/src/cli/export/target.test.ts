import { Writable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { targetOn } from "./target.ts";

/** Takes so many bytes, slowly, and then no more. */
function disk(room: number) {
  const taken: string[] = [];
  const stream = new Writable({
    highWaterMark: 8,
    decodeStrings: false,
    write: (text: string, _encoding, done) => {
      room -= text.length;
      if (room >= 0) taken.push(text);
      setImmediate(() => done(room < 0 ? new Error("no space left") : null));
    },
  });
  return { stream, taken };
}

const problem = { code: "export/not-written", message: "log.jsonl could not be written to its end: no space left." };

test("what was written is there, in order, once it has ended", async () => {
  const { stream, taken } = disk(1_000);
  const target = targetOn(stream, "log.jsonl");
  for (const text of ["one ", "two ", "three and more"]) await target.write(text);
  await target.end();
  expect(taken.join("")).toBe("one two three and more");
});

test("whoever writes hears that it failed, while waiting for room and ever after", async () => {
  const target = targetOn(disk(10).stream, "log.jsonl");
  await expect(target.write("more than there is room for")).rejects.toMatchObject(problem);
  await expect(target.write("more")).rejects.toMatchObject(problem);
  await expect(target.end()).rejects.toMatchObject(problem);
});

test("a failure between two writes is heard at the next, and one at the end at the end", async () => {
  const between = targetOn(disk(2).stream, "log.jsonl");
  await between.write("four");
  await turn();
  await turn();
  await expect(between.write("more")).rejects.toMatchObject(problem);
  const last = targetOn(disk(2).stream, "log.jsonl");
  await last.write("four");
  await expect(last.end()).rejects.toMatchObject(problem);
});
