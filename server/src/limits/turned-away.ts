/** Who has found too many open is asked to wait at least this long, in ms, and at most twice: nobody knows when one will close. */
const TURNED_AWAY_MS = 5_000;

/** When to knock again where too many sockets are open, in ms; spread, so that not all knock at once. */
export function turnedAwayMs(random: () => number): number {
  return Math.round(TURNED_AWAY_MS * (1 + random()));
}
