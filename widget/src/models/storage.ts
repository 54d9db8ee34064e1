/** The relay's token of a customer whom the shop does not vouch for. */
export const SESSION = "session";
/** Kept once the chat was opened; by it the loader brings the app on later pages, so that unread messages show. */
export const KNOWN = "known";

/**
 * Text by key, kept for one shop on this device. Where a browser forbids it (a private window, a full disk) nothing is
 * kept and nothing breaks: the client and the view remember what they need as long as the page lives.
 */
export interface KeptText {
  get(key: string): string | null;
  /** `null` takes the key away. */
  set(key: string, value: string | null): void;
}

export function createKeptText(prefix: string, open: () => Storage = () => localStorage): KeptText {
  return {
    get: (key) => {
      try {
        return open().getItem(prefix + key);
      } catch {
        return null;
      }
    },
    set: (key, value) => {
      try {
        if (value === null) open().removeItem(prefix + key);
        else open().setItem(prefix + key, value);
      } catch {
        // Nothing is kept.
      }
    },
  };
}
