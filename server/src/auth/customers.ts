import type { Customer, CustomerStore, Shop } from "../store/store.ts";
import type { Identity } from "./identity.ts";

interface NewCustomer {
  readonly id: string;
  readonly ref: string;
  readonly now: number;
  readonly locale: string | null;
}

/** Somebody of whom nothing is known yet. */
export function anonymousCustomer(shop: Shop, { id, ref, now, locale }: NewCustomer): Customer {
  return { shopId: shop.id, id, ref, subject: null, name: "", locale, page: null, cart: null, createdAt: now };
}

/**
 * The customer of this subject; a new name takes the place of the old one. On the first visit it is `anonymous`, who is
 * somebody new or has written before without being known.
 */
export async function identifiedCustomer(
  store: CustomerStore,
  shop: Shop,
  { subject, name }: Pick<Identity, "subject" | "name">,
  anonymous: Customer,
): Promise<Customer> {
  const known = await store.bySubject(shop.id, subject);
  const wanted = { ...(known ?? { ...anonymous, subject }), name: name ?? known?.name ?? "" };
  if (known !== null && known.name === wanted.name) return known;
  try {
    if (await store.put(wanted)) return wanted;
  } catch (error) {
    // Two tabs of a new customer come at once: the second finds what the first has made.
    const made = await store.bySubject(shop.id, subject);
    if (made === null) throw error;
    return made;
  }
  throw new Error("this customer was given another subject just now; with the next hello somebody new begins");
}
