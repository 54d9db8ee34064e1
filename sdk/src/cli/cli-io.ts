import type { Readable, Writable } from "node:stream";
import type { Interrupt } from "./exit-codes.ts";

/** What the command may touch of the process it runs in. */
export interface CliIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly version: string;
  /** Resolves when somebody wants it to stop; else never. */
  readonly interrupted: Promise<Interrupt>;
}
