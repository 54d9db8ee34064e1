import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";

export const BIN = join(import.meta.dirname, "../../../bin/qin-audit.mjs");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** Pieces are handed over as the command takes them. */
  readonly stdin?: string | Uint8Array | Iterable<string>;
  readonly env?: Readonly<Record<string, string>>;
  /** For Node itself, before the program. */
  readonly nodeArgs?: readonly string[];
  /** Default: the one of this repository. */
  readonly bin?: string;
}

/** Runs the real command in a process of its own. */
export async function runCli(args: readonly string[], options: RunOptions): Promise<Ended> {
  const child = startCli(args, options);
  const { stdin } = options;
  if (stdin === undefined || typeof stdin === "string" || stdin instanceof Uint8Array) child.stdin.end(stdin ?? "");
  else Readable.from(stdin).pipe(child.stdin);
  return await endOf(child);
}

/** The same, with a standard input that stays open. */
export function startCli(
  args: readonly string[],
  { cwd, env, nodeArgs = [], bin = BIN }: Omit<RunOptions, "stdin">,
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [...nodeArgs, bin, ...args], {
    cwd,
    stdio: ["pipe", "pipe", "pipe"],
    env: { PATH: process.env["PATH"], TZ: "UTC", LANG: "C", ...env },
  });
  child.stdin.on("error", () => {
    // It may end without having read everything.
  });
  return child;
}

export async function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: typeof code === "number" ? code : null, out, err };
}
