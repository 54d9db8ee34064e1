import type { EventName, Events, Listener } from "../api.ts";

/** What `Qin('on')` and `Qin('off')` manage. */
export interface Emitter {
  on(event: EventName, listener: Listener): void;
  off(event: EventName, listener: Listener): void;
  /** A listener that throws is the page's mistake: it is reported there and stops nobody else. */
  emit<E extends EventName>(event: E, detail: Events[E]): void;
}

export function createEmitter(): Emitter {
  const all = new Map<EventName, Set<Listener>>();
  return {
    on: (event, listener) => void all.set(event, (all.get(event) ?? new Set()).add(listener)),
    off: (event, listener) => void all.get(event)?.delete(listener),
    emit: (event, detail) => {
      for (const listener of all.get(event) ?? []) {
        try {
          listener(detail);
        } catch (error) {
          reportError(error);
        }
      }
    },
  };
}
