/** What can be wrong with the options of `createChecker` or with a rule's definition. */
export type CheckerErrorCode =
  | "checker/unknown-option"
  | "checker/unknown-preset"
  | "checker/unknown-lang"
  | "checker/bad-suppression"
  | "rule/unknown"
  | "rule/bad-setting"
  | "rule/bad-option"
  | "rule/bad-definition"
  | "rule/duplicate"
  | "transcript/bad-event"
  | "config/bad";

/** A mistake of the programmer or of a configuration file: says what was got, what is expected, and what to do. */
export class CheckerError extends Error {
  readonly code: CheckerErrorCode;
  constructor(code: CheckerErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.name = "CheckerError";
    this.code = code;
  }
}

/** A value as an error message shows it: short, and never a whole object. */
export function shown(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "string") return value.length > 40 ? `a string of ${value.length}` : JSON.stringify(value);
  if (typeof value === "object") return "an object";
  return String(value);
}
