import type { Readable } from "node:stream";
import type { Interrupt } from "./exit-codes.ts";
import { many } from "./formats/pretty-words.ts";
import type { Formatter } from "./formatter.ts";
import { Interrupted } from "./interrupted.ts";
import type { Notes } from "./notes.ts";
import type { Output } from "./output.ts";
import type { Progress } from "./progress.ts";
import type { NamedColumns } from "./read/csv-columns.ts";
import { inUtf8 } from "./read/encoding.ts";
import type { Item, RecordedConversation } from "./read/item.ts";
import { openSource } from "./read/open.ts";
import { newReader } from "./read/reader.ts";
import { problemOf, type Source, type Sources } from "./read/sources.ts";
import { UsageError } from "./usage-error.ts";

/** What is done with each conversation: an audit with its format, or a comparison. */
export interface Work extends Pick<Formatter, "begin" | "badLine" | "end"> {
  conversation(recorded: RecordedConversation): string | Promise<string>;
}

export interface Reading extends Sources {
  readonly stdin: Readable;
  readonly columns: NamedColumns;
  readonly isStrict: boolean;
  readonly output: Output;
  readonly progress: Progress;
  readonly notes: Notes;
  /** Resolves when somebody wants it to stop; else never. */
  readonly interrupted: Promise<Interrupt>;
}

export interface ReadSum {
  conversations: number;
  badLines: number;
  /** Files that could not be opened, or broke off. */
  unreadable: number;
  /** A bad line ended it all. */
  isStopped: boolean;
  /** Which of the files is being read, from 1. */
  file: number;
}

/**
 * Reads every source once, one conversation at a time, and writes what the work makes of it as soon as it is made.
 * Where it breaks off, no half report is left behind.
 * @throws {Interrupted} where somebody stops it; what still goes on then ends with the process.
 */
export async function readAll(reading: Reading, work: Work): Promise<ReadSum> {
  const { unreadable, output, progress, interrupted } = reading;
  const sum: ReadSum = { conversations: 0, badLines: 0, unreadable: unreadable.length, isStopped: false, file: 0 };
  try {
    const by = await Promise.race([readSources(reading, work, sum), interrupted]);
    if (by === undefined) return sum;
    progress.clear();
    throw new Interrupted(by, `stopped after ${howFar(reading, sum)}; ${await output.discard()}`);
  } catch (error) {
    if (!(error instanceof Interrupted)) await output.discard();
    throw error;
  }
}

function howFar({ sources }: Reading, { conversations, file }: ReadSum): string {
  const read = many(conversations, "conversation");
  return sources.length > 1 ? `${read}, in file ${file} of ${sources.length}` : read;
}

async function readSources(reading: Reading, work: Work, sum: ReadSum): Promise<undefined> {
  const { sources, unreadable, output, progress, notes } = reading;
  for (const { name, problem } of unreadable) notes.unreadable(name, problem);
  await output.write(work.begin());
  for (const source of sources) {
    sum.file++;
    await readSource(source, reading, work, sum);
    if (sum.isStopped) break;
  }
  progress.clear();
  await output.write(work.end());
  await output.end();
  notes.end();
  const isNothingSaid = sum.conversations === 0 && sum.unreadable === 0 && !sum.isStopped;
  if (isNothingSaid) notes.nothing(sources.map(({ name }) => name));
}

async function readSource(source: Source, reading: Reading, work: Work, sum: ReadSum): Promise<void> {
  const { progress, notes } = reading;
  const reader = newReader(source.name, reading.columns);
  const onOther = (encoding: string): void => {
    progress.clear();
    notes.note({ source: source.name, line: 1, problem: `this is no UTF-8 and is read as ${encoding}` });
  };
  try {
    for await (const chunk of inUtf8(openSource(source, reading.stdin, progress.read), onOther)) {
      await takeAll(reader.push(chunk), reading, work, sum);
      if (sum.isStopped) return;
    }
    await takeAll(reader.end(), reading, work, sum);
  } catch (error) {
    if (error instanceof UsageError || !isOfReading(error)) throw error;
    sum.unreadable++;
    progress.clear();
    notes.unreadable(source.name, problemOf(error));
  }
}

async function takeAll(items: Iterable<Item>, reading: Reading, work: Work, sum: ReadSum): Promise<void> {
  const { output, progress, notes } = reading;
  for (const item of items) {
    switch (item.kind) {
      case "conversation": {
        sum.conversations++;
        progress.conversation();
        const made = work.conversation(item.conversation);
        const text = typeof made === "string" ? made : await made;
        if (text === "") break;
        progress.clear();
        await output.write(text);
        break;
      }
      case "bad":
        sum.badLines++;
        progress.clear();
        // What ends it all is said even to whoever wants no notes.
        if (reading.isStrict) notes.unreadable(`${item.bad.source}:${item.bad.line}`, item.bad.problem);
        else notes.bad(item.bad);
        await output.write(work.badLine(item.bad));
        if (!reading.isStrict) break;
        sum.isStopped = true;
        return;
      case "note":
        progress.clear();
        notes.note(item.note);
    }
  }
}

/** What the file system or the unpacking says; anything else is a fault of the program and has to be seen. */
function isOfReading(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && /^[EZ][A-Z_]+$/.test(error.code)
  );
}
