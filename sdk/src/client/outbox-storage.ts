/** Where unsent commands survive a reload: one item each, so that two tabs never overwrite one another's. */
export interface OutboxStorage {
  /** Every item there is, in any order. */
  load(): string[];
  /** Null removes it. Never throws: what cannot be kept is still sent, as long as the page lives. */
  save(key: string, item: string | null): void;
}

export function memoryStorage(): OutboxStorage {
  const items = new Map<string, string>();
  return {
    load: () => [...items.values()],
    save: (key, item) => {
      if (item === null) items.delete(key);
      else items.set(key, item);
    },
  };
}

/** What of `localStorage` is used. */
export type WebStorage = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/**
 * @param prefix of the keys, for example "qin:demo:out:"; another shop or customer needs another one.
 * @param open gives the storage; where a browser forbids it (private windows, blocked cookies), asking alone throws.
 */
export function webStorage(prefix: string, open: () => WebStorage): OutboxStorage {
  const attempt = <T>(use: (storage: WebStorage) => T, otherwise: T): T => {
    try {
      return use(open());
    } catch {
      // Forbidden, or full (QuotaExceededError): both mean that the page's memory has to do.
      return otherwise;
    }
  };
  return {
    load: () =>
      attempt((storage) => {
        const items: string[] = [];
        for (let i = 0; i < storage.length; i++) {
          const key = storage.key(i);
          if (key?.startsWith(prefix)) items.push(storage.getItem(key) ?? "");
        }
        return items;
      }, []),
    save: (key, item) =>
      attempt((storage) => {
        if (item === null) storage.removeItem(prefix + key);
        else storage.setItem(prefix + key, item);
      }, undefined),
  };
}
