import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "./config.ts";

/** The cause of the cause of the cause is told; no further. */
const MAX_CAUSES = 3;
/** SQLSTATE class 22: the message quotes the value that did not fit. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;

/** What is told of an error: nothing that a library has hung on it, such as the row or the parameters of a statement. */
interface LoggedError {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

/** One JSON object a line. Standard error by default, so that what `qin start` prints stays apart. */
export function createLogger(level: Config["log"], destination: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, serializers: { err: (error: unknown) => loggedError(error) } }, destination);
}

/** An error without what it may quote: the relay's errors name things, a parser's show the text that it could not read. */
export function loggedError(error: unknown, causes = MAX_CAUSES): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an Error; its text is not shown" };
  const { name: type, stack = "", cause } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const message = mayQuote(error, code) ? "not shown: it quotes what could not be read" : error.message;
  return {
    type,
    ...(code === undefined ? {} : { code }),
    message,
    stack: placesOf(stack),
    ...(cause === undefined || causes === 0 ? {} : { cause: loggedError(cause, causes - 1) }),
  };
}

function mayQuote(error: Error, code: string | undefined): boolean {
  return error instanceof SyntaxError || (code !== undefined && DATA_EXCEPTION.test(code));
}

/** The lines that name places in the code; those before them repeat the message. */
function placesOf(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
