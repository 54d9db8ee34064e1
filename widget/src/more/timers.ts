import type { After } from "@qin/sdk/client";

/** Timers that are all taken back when the widget leaves the page. */
export function createTimers(signal: AbortSignal): After {
  const running = new Set<number>();
  signal.addEventListener("abort", () => running.forEach(clearTimeout));
  return (ms, run) => {
    const timer = window.setTimeout(() => {
      running.delete(timer);
      run();
    }, ms);
    running.add(timer);
    return () => {
      clearTimeout(timer);
      running.delete(timer);
    };
  };
}
