import type { ApiKey, ApiKeyStore, ApiScope, AuditEntry } from "../store/store.ts";
import { hashToken, newToken } from "./token.ts";

/** Makes a key for a shop's backend; only its hash is stored, so this is the one time it can be read. */
export async function issueApiKey(
  store: ApiKeyStore,
  { shopId, name, scopes, now }: { shopId: string; name: string; scopes: readonly ApiScope[]; now: number },
  entryFor?: (keyHash: string) => AuditEntry,
): Promise<string> {
  const key = newToken("qk_");
  const keyHash = hashToken(key);
  await store.put({ keyHash, shopId, name, scopes, createdAt: now }, entryFor?.(keyHash));
  return key;
}

export function findApiKey(store: ApiKeyStore, key: string): Promise<ApiKey | null> {
  return store.get(hashToken(key));
}
