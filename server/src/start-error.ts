export type StartErrorCode =
  | "start/port-taken"
  | "start/cannot-listen"
  | "start/data-folder"
  | "start/bus"
  | "start/demo-keys"
  | "start/front"
  | "start/rules";

/** Why the relay cannot start, in one line for whoever started it. */
export class StartError extends Error {
  readonly code: StartErrorCode;
  constructor(code: StartErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "StartError";
    this.code = code;
  }
}

/** What an error of the operating system calls itself: EADDRINUSE, EACCES… */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
