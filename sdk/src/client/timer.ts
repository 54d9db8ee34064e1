/** Calls `run` after `ms`; the function it returns takes that back. Injected so that tests have their own time. */
export type After = (ms: number, run: () => void) => () => void;

export const afterTimeout: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
