import type { EventName, Events, Listener } from "../api.ts";

/** What `Qin('on')` and `Qin('off')` manage. */
export interface Emitter {
  readonly listeners: Map<EventName, Set<Listener>>;
  /** Called with every name that is listened to; set by who knows which there are. */
  check?: (event: EventName) => void;
  /** A listener that throws is the page's mistake: it is reported there and stops nobody else. */
  emit<E extends EventName>(event: E, detail: Events[E]): void;
}

export function createEmitter(): Emitter {
  const listeners: Emitter["listeners"] = new Map();
  return {
    listeners,
    emit: (event, detail) => {
      for (const listener of listeners.get(event) ?? []) {
        try {
          listener(detail);
        } catch (error) {
          reportError(error);
        }
      }
    },
  };
}
