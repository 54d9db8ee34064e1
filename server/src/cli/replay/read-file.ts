import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseTranscript, type Transcript } from "./transcript.ts";

export type Line =
  | { readonly kind: "transcript"; readonly number: number; readonly transcript: Transcript }
  | { readonly kind: "broken"; readonly number: number; readonly why: string };

/** Reads a JSONL file line by line; a broken line is an answer, not an end. Empty lines are passed over. */
export async function* readTranscripts(path: string): AsyncGenerator<Line> {
  const lines = createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const text of lines) {
    number++;
    if (text.trim() === "") continue;
    yield parseLine(text, number);
  }
}

function parseLine(text: string, number: number): Line {
  try {
    return { kind: "transcript", number, transcript: parseTranscript(text) };
  } catch (error) {
    return { kind: "broken", number, why: error instanceof Error ? error.message : String(error) };
  }
}
