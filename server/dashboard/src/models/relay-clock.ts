import { type ReadonlySignal, signal } from "@preact/signals";

/** Half of the 100 ms by which a countdown may differ from the relay's clock. */
const TICK_MS = 50;

/** Calls back every `ms` until the returned function is called. */
export type Every = (ms: number, tick: () => void) => () => void;

export interface RelayClock {
  /** Ms since the epoch by the relay's clock, renewed every 50 ms while anybody looks at it. */
  readonly now: ReadonlySignal<number>;
  /** The same, read once and exactly. */
  read(): number;
}

const everyInterval: Every = (ms, tick) => {
  const timer = setInterval(tick, ms);
  return () => clearInterval(timer);
};

/** One clock for every countdown on the page: a timer for each of a thousand rows would eat the frame. */
export function createRelayClock(relayNow: () => number, every: Every = everyInterval): RelayClock {
  let stop: (() => void) | undefined;
  const now = signal(relayNow(), {
    watched() {
      this.value = relayNow();
      stop = every(TICK_MS, () => {
        this.value = relayNow();
      });
    },
    unwatched() {
      stop?.();
    },
  });
  return { now, read: relayNow };
}
