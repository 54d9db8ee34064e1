import { expect, test } from "vitest";
import { readTranscripts } from "./read-transcripts.ts";

async function* bytes(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield new TextEncoder().encode(chunk);
}

test("a broken line is an answer, an empty one is none", async () => {
  const lines = await Array.fromAsync(
    readTranscripts(bytes('{"id":"a","tur', 'ns":[]}\n\n{ broken\n{"id":"b","turns":[]}')),
  );
  expect(lines).toEqual([
    { kind: "transcript", number: 1, transcript: { id: "a", events: [] } },
    { kind: "broken", number: 3, why: expect.stringContaining("JSON") },
    { kind: "transcript", number: 4, transcript: { id: "b", events: [] } },
  ]);
});
