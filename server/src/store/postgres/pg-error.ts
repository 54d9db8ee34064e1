import pg from "pg";

/** Somebody else was faster, and the transaction can only begin anew. */
export class Conflict extends Error {
  override readonly name = "Conflict";
}

const SERIALIZATION_FAILURE = "40001";
const DEADLOCK_DETECTED = "40P01";
const UNIQUE_VIOLATION = "23505";

/**
 * The transaction was rolled back for what others did at the same time; carried out again, it sees what they did. In a batch,
 * whose keys and names were looked up before, a key that is there twice means just that.
 */
export function isConflict(error: unknown): boolean {
  if (error instanceof Conflict) return true;
  const code = codeOf(error);
  return code === UNIQUE_VIOLATION || isStandstill(error);
}

/** Two transactions waited for each other, and this one had to give way. */
export function isStandstill(error: unknown): boolean {
  const code = codeOf(error);
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}

/** The connection ended, or never came about: the server says nothing, or that it goes. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof Conflict || error instanceof TypeError || error instanceof RangeError) return false;
  const code = codeOf(error);
  return code === null || code.startsWith("08") || code.startsWith("57P");
}

/** What the server called it; null when the server did not answer. */
function codeOf(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.code ?? "") : null;
}
