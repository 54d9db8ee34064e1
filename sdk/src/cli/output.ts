import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { problemOf } from "./read/sources.ts";
import { UsageError } from "./usage-error.ts";

/** Where the report goes. Wait for each write: a reader that is slower than the audit holds it back, not the memory. */
export interface Output {
  write(text: string): Promise<void> | undefined;
  /** Resolves when everything is on its way out of the process. */
  end(): Promise<void>;
}

/** Standard output, which stays open. Whoever hands it in listens to its errors. */
export function streamOutput(stream: Writable): Output {
  return {
    write: (text) => (text === "" || stream.write(text) ? undefined : drained(stream)),
    end: () => new Promise((resolve) => stream.write("", () => resolve())),
  };
}

/** A file, which is made anew. @throws {UsageError} where it cannot be written, now or later. */
export async function fileOutput(path: string): Promise<Output> {
  const stream = createWriteStream(path);
  let failure: UsageError | null = null;
  stream.on("error", (error) => {
    const problem = "code" in error && error.code === "ENOENT" ? "there is no such folder" : problemOf(error);
    failure = new UsageError(`--output ${path} cannot be written: ${problem}`, { cause: error });
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
    end: () => guarded(Promise.all([once(stream, "close"), stream.end()])),
  };
}

async function drained(stream: Writable): Promise<void> {
  await once(stream, "drain");
}
