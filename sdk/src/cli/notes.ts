import type { BadLine } from "./formatter.ts";
import { plainLine } from "./terminal/plain.ts";

/** Says on standard error what is wrong with the input; not more of one kind than somebody reads. */
export interface Notes {
  bad(bad: BadLine): void;
  note(note: BadLine): void;
  unreadable(name: string, problem: string): void;
  /** There was no conversation in any of these. */
  nothing(names: readonly string[]): void;
  /** How many were not said. */
  end(): void;
}

const SAID = 10;

export function newNotes(write: (line: string) => void, isQuiet: boolean): Notes {
  const counts = { bad: 0, note: 0 };
  const say = (kind: keyof typeof counts, { source, line, problem }: BadLine): void => {
    counts[kind]++;
    if (!isQuiet && counts[kind] <= SAID) write(`${plainLine(`${source}:${line}: ${problem}`)}\n`);
  };
  const rest = (count: number, what: string): void => {
    if (!isQuiet && count > SAID) write(`${count - SAID} more ${what}\n`);
  };
  return {
    bad: (bad) => say("bad", bad),
    note: (note) => say("note", note),
    unreadable: (name, problem) => write(`qin-audit: ${plainLine(name)} cannot be read: ${plainLine(problem)}\n`),
    nothing: ([first = "", ...others]) => {
      const name = first === "-" ? "standard input" : plainLine(first);
      const where = others.length === 0 ? name : `any of the ${others.length + 1} files`;
      write(`qin-audit: there is no conversation in ${where}, so nothing was judged\n`);
    },
    end: () => {
      rest(counts.bad, "lines that could not be read");
      rest(counts.note, "notes");
    },
  };
}
