import type { Store } from "../store/store.ts";
import type { RelayMetrics } from "./relay-metrics.ts";

/** The store's `append`, with what a commit takes and what becomes of its commands written down. */
export function measuredAppend(store: Pick<Store, "append">, metrics: RelayMetrics): Pick<Store, "append"> {
  const { commitSize, commitTime } = metrics;
  const stored = metrics.commands.of("stored");
  const duplicate = metrics.commands.of("duplicate");
  const refused = metrics.commands.of("refused");
  const failed = metrics.commands.of("failed");
  const of = { stored, duplicate, refused };
  return {
    append: async (commands) => {
      const from = performance.now();
      try {
        const results = await store.append(commands);
        for (const { status } of results) of[status].add();
        return results;
      } catch (error) {
        failed.add(commands.length);
        throw error;
      } finally {
        commitSize.observe(commands.length);
        commitTime.observe((performance.now() - from) / 1_000);
      }
    },
  };
}
