import type { Endpoint } from "./dialects.ts";

export interface Used {
  /** User and system time, in µs. */
  readonly cpu: number;
  /** Bytes. */
  readonly rss: number;
}

/** The other side of `startHelper` for a server: where it listens, and what it has used so far. */
export function answerAs(endpoint: Endpoint, more: Readonly<Record<string, () => unknown>> = {}): void {
  process.on("disconnect", () => process.exit());
  process.on("message", async ({ ask }: { readonly ask: string }) => {
    const answers: Readonly<Record<string, () => unknown>> = {
      endpoint: () => endpoint,
      used: () => {
        const { user, system } = process.cpuUsage();
        return { cpu: user + system, rss: process.memoryUsage.rss() };
      },
      collect: () => {
        globalThis.gc?.();
        return { rss: process.memoryUsage.rss() };
      },
      ...more,
    };
    const answer = answers[ask];
    process.send?.(answer === undefined ? { error: `no answer to ${ask}` } : { result: (await answer()) ?? null });
  });
}
