import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Source } from "./sources.ts";

const GZIP = [0x1f, 0x8b] as const;

/**
 * The bytes of a file or of standard input, unpacked where its first two bytes say that it is gzip.
 * `onRead` hears how many bytes were read from it, as they are on disk.
 */
export async function* openSource(
  source: Source,
  stdin: Readable,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const raw = source.path === null ? stdin : createReadStream(source.path);
  const chunks = chunksOf(raw, onRead);
  // Through a pipe the first byte may come alone.
  let head = Buffer.alloc(0);
  while (head.length < GZIP.length) {
    const { value, done } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const whole = withHead(head, chunks);
  if (head[0] !== GZIP[0] || head[1] !== GZIP[1]) {
    yield* whole;
    return;
  }
  // What goes wrong comes out of the loop over `unpacked`, which the pipeline destroys with the error.
  const unpacked = pipeline(Readable.from(whole), createGunzip(), () => {});
  for await (const chunk of unpacked) if (Buffer.isBuffer(chunk)) yield chunk;
}

async function* chunksOf(raw: Readable, onRead: (bytes: number) => void): AsyncGenerator<Buffer, undefined> {
  for await (const chunk of raw) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    onRead(bytes.length);
    yield bytes;
  }
}

async function* withHead(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}
