import { Duplex } from "node:stream";
import { expect, test } from "vitest";
import { Corked } from "./corked.ts";

function recorder(): { socket: Duplex; writes: number[] } {
  const writes: number[] = [];
  const socket = new Duplex({
    read: () => undefined,
    write: (_chunk, _encoding, done) => {
      writes.push(1);
      done();
    },
    writev: (chunks, done) => {
      writes.push(chunks.length);
      done();
    },
  });
  return { socket, writes };
}

test("what is written in one turn goes out in one write, and the next turn in another", async () => {
  const { socket, writes } = recorder();
  const corked = new Corked();
  for (const part of ["a", "b", "c"]) {
    corked.cork(socket);
    socket.write(part);
  }
  expect(writes).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(writes).toEqual([3]);
  corked.cork(socket);
  socket.write("d");
  await new Promise((resolve) => setImmediate(resolve));
  expect(writes).toEqual([3, 1]);
});
