import { hashPassword } from "../auth/password.ts";
import { hashToken } from "../auth/token.ts";
import type { ApiScope, Shop, Store } from "../store/store.ts";
import { type DemoKeys, readDemoKeys } from "./demo-keys.ts";
import { DEMO_PASSWORD, DEMO_SHOP_ID, demoLogins, demoShop } from "./demo-shop.ts";

/** Makes the demo shop where there is none; a second start changes nothing. */
export async function seedDemo(
  store: Store,
  { dataDir, now }: { dataDir: string; now: () => number },
): Promise<DemoKeys> {
  const keys = await readDemoKeys(dataDir, DEMO_SHOP_ID);
  const shop = demoShop(keys);
  const known = await store.shops.get(DEMO_SHOP_ID);
  // The secrets follow demo.json, in case it was thrown away while the data stayed.
  const { webhookSecret } = shop;
  await store.shops.put(known === null ? shop : { ...known, identityKeys: keysOf(known, shop), webhookSecret });
  await Promise.all([
    seedMembers(store),
    seedKey(store, "storefront", keys.apiKey, ["orders", "conversations"], now()),
  ]);
  await seedKey(store, "replay", keys.replayKey, ["orders", "conversations", "replay"], now());
  return keys;
}

/** The demo's own key as demo.json has it, beside those that were added since. */
function keysOf(known: Shop, { identityKeys }: Shop): Shop["identityKeys"] {
  const own = new Set(identityKeys.map(({ kid }) => kid));
  return [...identityKeys, ...known.identityKeys.filter(({ kid }) => !own.has(kid))];
}

async function seedMembers(store: Store): Promise<void> {
  const known = new Set((await store.members.list(DEMO_SHOP_ID)).map(({ id }) => id));
  const missing = demoLogins.filter(({ id }) => !known.has(id));
  const hashed = missing.map(async (login) => ({ ...login, passwordHash: await hashPassword(DEMO_PASSWORD) }));
  for (const member of await Promise.all(hashed)) {
    await store.members.put({ shopId: DEMO_SHOP_ID, disabledAt: null, ...member });
  }
}

async function seedKey(
  store: Store,
  name: string,
  key: string,
  scopes: readonly ApiScope[],
  now: number,
): Promise<void> {
  const keyHash = hashToken(key);
  if ((await store.apiKeys.get(keyHash)) !== null) return;
  await store.apiKeys.put({ keyHash, shopId: DEMO_SHOP_ID, name, scopes, createdAt: now });
}
