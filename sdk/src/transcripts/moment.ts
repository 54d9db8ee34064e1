import { Invalid, number, type Schema, string } from "../protocol/schema.ts";

/** Seconds stay below it for three thousand years to come, and milliseconds have been above it since 1973. */
const FIRST_MILLISECONDS = 1e11;
const LATEST = 8.64e15;
const EXPECTED = "seconds, milliseconds or ISO 8601";

/** A time of a record, in ms: a number of seconds (or of ms, where it can be nothing else), or ISO 8601. */
export const moment: Schema<number> = {
  shape: EXPECTED,
  parse: (value, path) => {
    if (typeof value === "number") {
      const given = number({ min: -LATEST, max: LATEST }).parse(value, path);
      return Math.round(Math.abs(given) >= FIRST_MILLISECONDS ? given : given * 1000);
    }
    const ms = Date.parse(string({ max: 64 }).parse(value, path));
    if (Number.isNaN(ms)) throw new Invalid(path, EXPECTED, value);
    return ms;
  },
};

/** Too early for a time of its own (before 1973): counted from the start of its record. */
export function isOffset(ms: number): boolean {
  return Math.abs(ms) < FIRST_MILLISECONDS;
}
