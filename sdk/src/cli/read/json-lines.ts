import type { Event } from "../../engine/types.ts";
import type { Line } from "../../transcripts/line-splitter.ts";
import { type Group, newGrouper } from "./grouper.ts";
import { badItem, conversationItem, type Item } from "./item.ts";
import { fromLog, readRecord } from "./record.ts";

/** Makes items of the lines of one file; what it holds back comes with `end`. */
export interface LineReader {
  line(line: Line): Iterable<Item>;
  end(): Iterable<Item>;
}

/** JSON Lines: one conversation a line, or one event of a log a line. */
export function newJsonLines(source: string): LineReader {
  const grouper = newGrouper<Event>();
  const itemOf = ({ rows, line }: Group<Event>): Item => conversationItem(fromLog(rows, { source, line }));
  return {
    *line({ number, ...line }) {
      const position = { source, line: number };
      if (line.text === null) {
        yield badItem(position, line.problem);
        return;
      }
      if (line.text.trim() === "") return;
      try {
        const record = readRecord(line.text, position);
        if (record.kind === "conversation") {
          yield record;
          return;
        }
        const { full, isAgain } = grouper.add(record.event.conversationId, number, record.event);
        if (isAgain) yield splitNote(position, record.event.conversationId);
        yield* full.map(itemOf);
      } catch (error) {
        yield badItem(position, error);
      }
    },
    *end() {
      yield* grouper.end().map(itemOf);
    },
  };
}

/** Rows of a conversation that was given out already: it is audited in two parts, which has to be known. */
export function splitNote({ source, line }: { source: string; line: number }, id: string): Item {
  const problem = `conversation ${JSON.stringify(id)} goes on far from its other rows and is audited in parts; sort the file by conversation`;
  return { kind: "note", note: { source, line, problem } };
}
