/** Text by key, kept for this shop on this device. */
export interface KeptText {
  get(key: string): string | null;
  /** `null` takes the key away. */
  set(key: string, value: string | null): void;
}

/** The relay's token of a customer whom the shop does not vouch for. */
export const SESSION = "session";
/** Kept once the chat was opened; by it the loader brings the app on later pages, so that unread messages show. */
export const KNOWN = "known";

/** All that is kept for a shop begins with this. */
export function storagePrefix(shop: string): string {
  return `qin:${shop}:`;
}

/**
 * localStorage behind a prefix. A private window, a full disk or a page that forbids it leave the memory of this tab,
 * so that the chat works all the same.
 */
export function createKeptText(prefix: string, open: () => Storage = () => localStorage): KeptText {
  const memory = new Map<string, string | null>();
  return {
    get: (key) => {
      const remembered = memory.get(key);
      if (remembered !== undefined) return remembered;
      try {
        return open().getItem(prefix + key);
      } catch {
        return null;
      }
    },
    set: (key, value) => {
      memory.set(key, value);
      try {
        if (value === null) open().removeItem(prefix + key);
        else open().setItem(prefix + key, value);
        // What is kept is read from there, so that tabs agree.
        memory.delete(key);
      } catch {
        // Forbidden or full: the memory has it.
      }
    },
  };
}
