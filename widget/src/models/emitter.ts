import type { EventName, Events, Listener } from "../api.ts";

/** What `Qin('on')` and `Qin('off')` manage. */
export interface Emitter {
  /** Who listens to an event; none for a name that no event has. */
  listeners(event: EventName): Set<Listener> | undefined;
  /** A listener that throws is the page's mistake: it is reported there and stops nobody else. */
  emit<E extends EventName>(event: E, detail: Events[E]): void;
}

export const EVENTS = [
  "ready",
  "open",
  "close",
  "message",
  "unread",
  "order-address-confirmed",
  "error",
] as const satisfies readonly EventName[];

export function createEmitter(): Emitter {
  const all = new Map(EVENTS.map((event): [EventName, Set<Listener>] => [event, new Set()]));
  return {
    listeners: (event) => all.get(event),
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
