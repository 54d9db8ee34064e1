export type CommandErrorCode =
  | "admin/email-taken"
  | "backup/exists"
  | "backup/not-written"
  | "backup/damaged"
  | "restore/not-a-backup"
  | "restore/not-empty"
  | "restore/in-use"
  | "restore/not-written"
  | "export/exists"
  | "export/not-written"
  | "postgres/use-pg-dump"
  | "log/missing"
  | "shop/unknown";

/** A command cannot do what it was asked to; the message says why, and what to do. */
export class CommandError extends Error {
  readonly code: CommandErrorCode;
  constructor(code: CommandErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "CommandError";
    this.code = code;
  }
}
