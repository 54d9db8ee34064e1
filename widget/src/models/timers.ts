import type { After } from "@qin/sdk/client";

/** Timers that can all be taken back at once, when the widget leaves the page. */
export function createTimers(): { after: After; clear: () => void } {
  const running = new Set<number>();
  return {
    after: (ms, run) => {
      const timer = window.setTimeout(() => {
        running.delete(timer);
        run();
      }, ms);
      running.add(timer);
      return () => {
        clearTimeout(timer);
        running.delete(timer);
      };
    },
    clear: () => running.forEach(clearTimeout),
  };
}
