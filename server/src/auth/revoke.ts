import type { Bus } from "../bus/bus.ts";
import type { Session, Store } from "../store/store.ts";

/** Ends every session of a member or customer, and the sockets of all of them on every node. Returns how many it were. */
export async function revokeAll(
  { store, bus }: { store: Store; bus: Bus },
  shopId: string,
  subject: Session["subject"],
): Promise<number> {
  const hashes = await store.sessions.removeOf(shopId, subject);
  for (const tokenHash of hashes) bus.publish({ kind: "session-revoked", shopId, tokenHash });
  return hashes.length;
}
