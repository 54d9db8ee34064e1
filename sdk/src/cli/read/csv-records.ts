import type { Line } from "../../transcripts/line-splitter.ts";

/** The fields of one record, and the line where it begins. */
export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly fields: null; readonly problem: string };

/** How far a quoted field may reach over line ends before its quote counts as forgotten. */
const MAX_RECORD_LINES = 1_000;

export interface CsvRecords {
  line(line: Line): Generator<CsvRecord>;
  end(): Generator<CsvRecord>;
}

/**
 * Records of RFC 4180 out of lines: quoted fields, doubled quotes, line ends inside quotes. A quote that is opened and never
 * closed costs its own line alone: what was taken for its field is read again.
 */
export function newCsvRecords(delimiter: string, maxLines: number = MAX_RECORD_LINES): CsvRecords {
  let held: { readonly number: number; readonly text: string }[] = [];

  function* giveUp(): Generator<CsvRecord> {
    const [first, ...others] = held;
    held = [];
    if (first === undefined) return;
    yield { line: first.number, fields: null, problem: "a quoted field begins here and does not end" };
    for (const line of others) yield* take(line);
  }

  function* take(line: { readonly number: number; readonly text: string }): Generator<CsvRecord> {
    if (held.length === 0 && line.text.trim() === "") return;
    const isOpen = endsInside(line.text, held.length > 0, delimiter);
    held.push(line);
    if (!isOpen) {
      const [first] = held;
      const text = held.map((one) => one.text).join("\n");
      held = [];
      yield { line: first?.number ?? line.number, fields: fieldsOf(text, delimiter) };
    } else if (held.length > maxLines) {
      yield* giveUp();
    }
  }

  return {
    *line(line) {
      if (line.text === null) {
        yield* giveUp();
        yield { line: line.number, fields: null, problem: line.problem };
      } else {
        yield* take(line);
      }
    },
    *end() {
      while (held.length > 0) yield* giveUp();
    },
  };
}

/** Whether a quoted field is open at the end of a line, which itself may begin inside one. */
function endsInside(text: string, isInside: boolean, delimiter: string): boolean {
  let at = 0;
  let isQuoted = isInside;
  for (;;) {
    if (isQuoted || text.charAt(at) === '"') {
      const end = endOfQuoted(text, isQuoted ? at : at + 1);
      if (end === text.length) return true;
      at = end + 1;
      isQuoted = false;
    }
    const next = text.indexOf(delimiter, at);
    if (next < 0) return false;
    at = next + 1;
  }
}

function fieldsOf(text: string, delimiter: string): string[] {
  if (!text.includes('"')) return text.split(delimiter);
  const fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let field = "";
    if (text.charAt(at) === '"') {
      const end = endOfQuoted(text, at + 1);
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    // Behind a closing quote nothing but the delimiter should stand; what does is part of the field all the same.
    const next = text.indexOf(delimiter, at);
    const stop = next < 0 ? text.length : next;
    fields.push(field + text.slice(at, stop));
    at = stop + 1;
  }
  return fields;
}

/** Where the quote stands that closes a field; the text's length where none does. */
function endOfQuoted(text: string, start: number): number {
  let at = text.indexOf('"', start);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}
