/**
 * The relay's clock as seen from here: `at` and `dueAt` of the wire are by that clock, and a countdown must agree with it.
 * Each exchange says: when the relay's clock showed `relayNow`, mine was between `sentAt` and `receivedAt`. The shortest
 * exchange is the most exact, so it is kept, until one contradicts it, which means that a clock was set.
 */
export interface RelayClock {
  sample(sentAt: number, relayNow: number, receivedAt: number): void;
  /** Ms to add to the own clock. */
  offset(): number;
}

export function createRelayClock(): RelayClock {
  let offset = 0;
  /** Half the exchange: how far `offset` may be off. */
  let error = Number.POSITIVE_INFINITY;
  return {
    sample: (sentAt, relayNow, receivedAt) => {
      const found = relayNow - (sentAt + receivedAt) / 2;
      const bound = Math.max(0, receivedAt - sentAt) / 2;
      if (bound <= error || Math.abs(found - offset) > bound + error) {
        offset = found;
        error = bound;
      }
    },
    offset: () => offset,
  };
}
