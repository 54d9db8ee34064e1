import { type Line, newLineSplitter } from "../../transcripts/line-splitter.ts";
import { newCsv } from "./csv.ts";
import type { NamedColumns } from "./csv-columns.ts";
import type { Item, Reader } from "./item.ts";
import { type LineReader, newJsonLines } from "./json-lines.ts";

/**
 * Reads one file, line by line, with memory for one conversation (or for the open ones, where rows are mixed). Its name tells
 * whether it is JSON Lines or CSV; where it does not, its first line does.
 */
export function newReader(source: string, columns: NamedColumns): Reader {
  const splitter = newLineSplitter();
  let reader: LineReader | null = null;
  const readerFor = (line: Line): LineReader => {
    const isCsv = isCsvName(source) ?? !/^\s*[[{]/.test(line.text ?? "");
    return isCsv ? newCsv(source, columns) : newJsonLines(source);
  };
  function* take(line: Line): Generator<Item> {
    if (reader === null && line.text !== null && line.text.trim() === "") return;
    reader ??= readerFor(line);
    yield* reader.line(line);
  }
  return {
    *push(chunk) {
      for (const line of splitter.push(chunk)) yield* take(line);
    },
    *end() {
      for (const line of splitter.end()) yield* take(line);
      if (reader !== null) yield* reader.end();
    },
  };
}

/** null where the name says nothing. */
function isCsvName(source: string): boolean | null {
  const name = source.toLowerCase().replace(/\.gz$/, "");
  if (/\.(?:csv|tsv)$/.test(name)) return true;
  return /\.(?:jsonl|ndjson|json)$/.test(name) ? false : null;
}
