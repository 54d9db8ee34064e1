/**
 * Does something over and over, `ms` apart from the end of one time to the start of the next, and never keeps the process
 * alive for it. Returns the function that stops it.
 */
export function every(
  ms: number,
  work: () => void | Promise<void>,
  onError: (error: unknown) => void = rethrow,
): () => void {
  let timer = setTimeout(run, ms);
  let isStopped = false;
  timer.unref();

  async function run(): Promise<void> {
    try {
      await work();
    } catch (error) {
      onError(error);
    }
    if (isStopped) return;
    timer = setTimeout(run, ms);
    timer.unref();
  }

  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

function rethrow(error: unknown): never {
  throw error;
}
