import type { Store } from "./store/store.ts";

/** How long the store may take to answer before it counts as gone, in ms. */
const STORE_MS = 2_000;

/**
 * Whether new work should come to this node. A lost bus is no reason: all nodes lose it at once, and would all be taken out
 * of service, while each of them serves on without.
 */
export interface Readiness {
  /** Why it should not, in plain words; nothing when it should. */
  reasons(): Promise<string[]>;
  /** From now on it should not. */
  stop(): void;
}

export function createReadiness({ store }: { store: Pick<Store, "nextDeadlineAt"> }): Readiness {
  let isStopping = false;
  return {
    reasons: async () => {
      const reasons: string[] = [];
      if (isStopping) reasons.push("the relay is stopping");
      if (!(await answers(store))) reasons.push("the store does not answer");
      return reasons;
    },
    stop: () => {
      isStopping = true;
    },
  };
}

async function answers(store: Pick<Store, "nextDeadlineAt">): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, STORE_MS, false);
  });
  const asked = store.nextDeadlineAt().then(
    () => true,
    () => false,
  );
  const isThere = await Promise.race([asked, tooLate]);
  clearTimeout(timer);
  return isThere;
}
