/**
 * The longest wait before the first attempt, ms. Short, because most drops are a train's tunnel or one relay that restarts;
 * not shorter, so that a page full of sockets does not come back in the same instant.
 */
export const FIRST_WAIT_MS = 500;
/** The longest wait there is, ms. A customer who stares at "connecting" for longer than this gives up. */
export const LONGEST_WAIT_MS = 15_000;

/**
 * Ms to wait before attempt number `attempt` (0 is the first after a failure): anything from 0 to a bound that doubles.
 * Full jitter spreads many clients best: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @param random in [0, 1)
 */
export function backoffMs(attempt: number, random: number): number {
  return Math.floor(random * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt));
}
