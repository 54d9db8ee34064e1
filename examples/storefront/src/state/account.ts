import type { Account } from "../../shared/order.ts";
import { getAccount, getIdentity, signIn, signOut } from "../api.ts";
import { tellQin } from "../qin.ts";
import { navigate } from "../router.tsx";
import { createStore } from "./store.ts";

export const account = createStore<Account | null>(null);

/** Asks once at the start; a shop without its backend is a shop where nobody is signed in. */
export async function loadAccount(): Promise<void> {
  take(await getAccount().catch(() => null));
}

export async function enter(): Promise<void> {
  take(await signIn());
}

export async function leave(): Promise<void> {
  take(await signOut());
  tellQin("signOut");
  navigate("/");
}

function take(found: Account | null): void {
  account.set(found);
  if (found) tellQin("identify", getIdentity);
}
