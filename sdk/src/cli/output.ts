import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { access, constants, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { problemOf } from "./read/sources.ts";
import { UsageError } from "./usage-error.ts";

/** Where the report goes. Wait for each write: a reader that is slower than the audit holds it back, not the memory. */
export interface Output {
  write(text: string): Promise<void> | undefined;
  /** Resolves when everything is on its way out of the process, and a file has its name. */
  end(): Promise<void>;
  /** Gives up the report; says what is left of it. */
  discard(): Promise<string>;
}

/** Standard output, which stays open. Whoever hands it in listens to its errors. */
export function streamOutput(stream: Writable): Output {
  return {
    write: (text) => (text === "" || stream.write(text) ? undefined : drained(stream)),
    end: () => new Promise((resolve) => stream.write("", () => resolve())),
    discard: async () => "what it wrote is no whole report",
  };
}

/**
 * A file. What is there stays until the report is whole: it is written beside it and takes its place at the end.
 * @throws {UsageError} where it cannot be written, now or later.
 */
export async function fileOutput(path: string): Promise<Output> {
  const failed = (error: unknown): UsageError => {
    const problem =
      error instanceof Error && "code" in error && error.code === "ENOENT"
        ? "there is no such folder"
        : problemOf(error);
    return new UsageError(`--output ${path} cannot be written: ${problem}`, { cause: error });
  };
  const { target, beside, mode } = await placesOf(path).catch((error: unknown) => {
    throw failed(error);
  });
  const stream = createWriteStream(beside ?? target, mode === undefined ? {} : { mode });
  let failure: UsageError | null = null;
  stream.on("error", (error) => {
    failure = failed(error);
  });
  const guarded = async (doing: Promise<unknown>): Promise<void> => {
    await doing.catch((error: unknown) => {
      throw failure ?? error;
    });
    if (failure !== null) throw failure;
  };
  await guarded(once(stream, "open"));
  return {
    write: (text) => (text === "" || stream.write(text) ? undefined : guarded(drained(stream))),
    end: async () => {
      await guarded(Promise.all([once(stream, "close"), stream.end()]));
      if (beside === null) return;
      await rename(beside, target).catch((error: unknown) => {
        throw failed(error);
      });
    },
    discard: async () => {
      stream.destroy();
      // Not by once(), which would hear an error again that was told before.
      if (!stream.closed) await new Promise<void>((resolve) => stream.once("close", resolve));
      if (beside === null) return "what it wrote is no whole report";
      await rm(beside, { force: true });
      return `${path} is as it was before`;
    },
  };
}

/** Where a report is written before it is whole; null for what cannot be replaced, such as a pipe or a device. */
async function placesOf(path: string): Promise<{ target: string; beside: string | null; mode?: number }> {
  const found = await stat(path).catch(() => null);
  if (found !== null && !found.isFile()) return { target: path, beside: null };
  // Through a link, it is the file behind it that is replaced; one that must not be written stays.
  const target = found === null ? path : await realpath(path);
  if (found !== null) await access(target, constants.W_OK);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  return { target, beside, ...(found !== null && { mode: found.mode & 0o777 }) };
}

async function drained(stream: Writable): Promise<void> {
  await once(stream, "drain");
}
