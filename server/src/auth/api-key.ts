import type { ApiKey, ApiKeyStore, ApiScope } from "../store/store.ts";
import { hashToken, newToken } from "./token.ts";

/** Makes a key for a shop's backend; only its hash is stored, so this is the one time it can be read. */
export async function issueApiKey(
  store: ApiKeyStore,
  { shopId, name, scopes, now }: { shopId: string; name: string; scopes: readonly ApiScope[]; now: number },
): Promise<string> {
  const key = newToken("qk_");
  await store.put({ keyHash: hashToken(key), shopId, name, scopes, createdAt: now });
  return key;
}

export function findApiKey(store: ApiKeyStore, key: string): Promise<ApiKey | null> {
  return store.get(hashToken(key));
}
