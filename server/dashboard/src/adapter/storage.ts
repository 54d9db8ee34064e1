/** What the desk keeps in this browser. Never throws: where a browser forbids storage, it lives as long as the page. */
export interface DeskStorage {
  read(key: string): string | null;
  write(key: string, value: string): void;
  remove(key: string): void;
}

/** Every key of the desk starts with this, apart from the outbox of the client, which has its own. */
const PREFIX = "qin.desk.";

export function memoryStorage(): DeskStorage {
  const kept = new Map<string, string>();
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
}

export function browserStorage(): DeskStorage {
  const fallback = memoryStorage();
  return {
    read(key) {
      try {
        return localStorage.getItem(PREFIX + key) ?? fallback.read(key);
      } catch {
        return fallback.read(key);
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(PREFIX + key, value);
      } catch {
        // Private windows and full disks refuse; a draft must still survive a switch of conversations.
        fallback.write(key, value);
      }
    },
    remove(key) {
      fallback.remove(key);
      try {
        localStorage.removeItem(PREFIX + key);
      } catch {
        // What cannot be written needs no removal.
      }
    },
  };
}
