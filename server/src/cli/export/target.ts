import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
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
  return targetOn(createWriteStream("", { fd: handle }), file);
}

/** @param file its name, for people. */
export function targetOn(stream: Writable, file: string): Target {
  let failure: CommandError | null = null;
  stream.on("error", (cause) => {
    failure ??= new CommandError("export/not-written", `${file} could not be written to its end: ${cause.message}.`, {
      cause,
    });
  });
  /** Not raced against the failure: whoever waits for it anew with each line is kept until the end. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    if (failure !== null) throw failure;
    await work().catch((cause: unknown) => {
      throw failure ?? cause;
    });
  }
  return {
    write: (text) => attempt(() => pass(stream, text)),
    end: () =>
      attempt(() => {
        stream.end();
        return finished(stream);
      }),
  };
}

async function pass(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}
