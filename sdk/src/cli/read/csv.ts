import type { TranscriptEvent } from "../../transcripts/transcript.ts";
import { UsageError } from "../usage-error.ts";
import { type ColumnPlaces, findColumns, type NamedColumns } from "./csv-columns.ts";
import { type CsvRecord, type CsvRecords, newCsvRecords } from "./csv-records.ts";
import { readRow } from "./csv-rows.ts";
import { type Group, newGrouper } from "./grouper.ts";
import { badItem, conversationItem, type Item } from "./item.ts";
import { type LineReader, splitNote } from "./json-lines.ts";
import { fromRecord } from "./record.ts";

/** CSV with a header line: one message a row. */
export function newCsv(source: string, named: NamedColumns): LineReader {
  const grouper = newGrouper<TranscriptEvent>();
  let records: CsvRecords | null = null;
  let places: ColumnPlaces | null = null;

  const itemOf = ({ key, line, rows }: Group<TranscriptEvent>): Item =>
    conversationItem(fromRecord({ id: key, events: inOrder(rows) }, { source, line }));

  function* take(record: CsvRecord): Generator<Item> {
    const position = { source, line: record.line };
    if (record.fields === null) {
      // The next line is no header: it would be taken for one.
      if (places === null) throw new UsageError(`${source}: its first line cannot be read: ${record.problem}`);
      yield badItem(position, record.problem);
      return;
    }
    if (places === null) {
      places = findColumns(record.fields, named, source);
      return;
    }
    try {
      const { conversation, event } = readRow(record.fields, places);
      const { full, isAgain } = grouper.add(conversation, record.line, event);
      if (isAgain) yield splitNote(position, conversation);
      yield* full.map(itemOf);
    } catch (error) {
      yield badItem(position, error);
    }
  }

  return {
    *line(line) {
      records ??= newCsvRecords(delimiterOf(line.text ?? ""));
      for (const record of records.line(line)) yield* take(record);
    },
    *end() {
      for (const record of records?.end() ?? []) yield* take(record);
      yield* grouper.end().map(itemOf);
    },
  };
}

/** The one of the usual delimiters that the header has most of. */
function delimiterOf(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  const [first = ","] = [",", ";", "\t"].toSorted((a, b) => count(b) - count(a));
  return first;
}

/** Some exports begin with the newest: where every row has a time, the time is the order. */
function inOrder(rows: readonly TranscriptEvent[]): readonly TranscriptEvent[] {
  const isTimed = rows.every(({ at }) => at !== undefined);
  return isTimed ? rows.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)) : rows;
}
