import { newLineSplitter } from "./line-splitter.ts";
import { parseTranscript, type Transcript } from "./transcript.ts";

/** What a line of a transcript file holds. */
export type TranscriptLine =
  | { readonly kind: "transcript"; readonly number: number; readonly transcript: Transcript }
  | { readonly kind: "broken"; readonly number: number; readonly why: string };

/**
 * Reads JSON Lines out of the bytes of a file, one conversation at a time; a broken line is an answer, not an end.
 * Empty lines are passed over.
 */
export async function* readTranscripts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TranscriptLine> {
  const splitter = newLineSplitter();
  for await (const chunk of bytes) {
    for (const line of splitter.push(chunk)) {
      if (line.text === null) yield { kind: "broken", number: line.number, why: line.problem };
      else if (line.text.trim() !== "") yield parseLine(line.text, line.number);
    }
  }
  for (const line of splitter.end()) {
    if (line.text === null) yield { kind: "broken", number: line.number, why: line.problem };
    else if (line.text.trim() !== "") yield parseLine(line.text, line.number);
  }
}

function parseLine(text: string, number: number): TranscriptLine {
  try {
    return { kind: "transcript", number, transcript: parseTranscript(text) };
  } catch (error) {
    return { kind: "broken", number, why: error instanceof Error ? error.message : String(error) };
  }
}
