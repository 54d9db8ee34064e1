/** Where a command writes: a terminal, a file or a pipe. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** What a command may touch of the process it runs in. */
export interface CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  /** Resolves when somebody asks the process to end. */
  readonly stopRequested: Promise<void>;
}

/** One word after `qin`. */
export interface Command {
  readonly name: string;
  /** One line for `qin --help`. */
  readonly summary: string;
  /** What `qin <name> --help` says. */
  readonly usage: string;
  /** Returns the exit code. Throws a UsageError for arguments that it does not understand. */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

/** The arguments do not fit; `message` says which, and the usage is shown with it. */
export class UsageError extends Error {
  readonly code = "cli/usage";
}
