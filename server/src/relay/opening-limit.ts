import type { Relay } from "./relay.ts";
import type { Session } from "./session.ts";

/** For a refusal with `rate/too-fast`. */
export const TOO_MANY_OPENED = "too many conversations were opened; wait retryAfterMs";

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Ms until this customer may open another conversation, 0 where they may now. Counts what was opened for them by anybody,
 * also by an order, but only the customer waits. Called once for each opening: it counts for the network address.
 */
export async function openingWaitMs(relay: Relay, session: Session): Promise<number> {
  if (session.isReplay) return 0;
  const { store, config, now } = relay.context;
  const { conversationsPerDay } = config.limits;
  const { shopId, id } = session.viewer;
  const first = conversationsPerDay === 0 ? null : await store.openedAt(shopId, id, conversationsPerDay);
  const waitMs = first === null ? 0 : first + DAY_MS - now();
  return waitMs > 0 ? waitMs : relay.rates.openings.take(session.address, now());
}
