/** Lets so many run at once; the others wait in the order in which they came. */
export function createGate(atOnce: number): <T>(run: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (run) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await run();
    } finally {
      // The place is handed on, not given back, so that nobody who comes in between takes it.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
