import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Output } from "../command.ts";
import { CommandError } from "../command-error.ts";

/** Takes text as fast as whoever reads it does. */
export interface Target {
  write(text: string): Promise<void>;
  /** Resolves once the file is written; standard output stays open. */
  end(): Promise<void>;
}

/**
 * A new file, for the owner's eyes only, or standard output for "-".
 * @throws {CommandError} `export/exists`, `export/not-written`
 */
export async function openTarget(file: string, out: Output): Promise<Target> {
  if (file === "-") return { write: (text) => pass(out, text), end: async () => undefined };
  const handle = await open(file, "wx", 0o600).catch((cause: unknown) => {
    const isThere = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
    if (isThere) throw new CommandError("export/exists", `${file} is there already, and is kept. Give another name.`);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError("export/not-written", `${file} cannot be written: ${why}.`, { cause });
  });
  const stream = createWriteStream("", { fd: handle });
  const failed = once(stream, "error").then(([cause]) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError("export/not-written", `${file} could not be written to its end: ${why}.`, { cause });
  });
  // Only who waits for it hears it.
  failed.catch(() => undefined);
  return {
    write: (text) => Promise.race([pass(stream, text), failed]),
    end: () =>
      Promise.race([
        new Promise<void>((resolve) => {
          stream.end(resolve);
        }),
        failed,
      ]),
  };
}

async function pass(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}
