import { nearest } from "./nearest.ts";
import type { Parts } from "./parts.ts";

const NAMES = {
  command: [
    "open",
    "close",
    "toggle",
    "destroy",
    "setLanguage",
    "setCart",
    "setPage",
    "identify",
    "signOut",
    "ref",
    "on",
    "off",
  ],
  event: ["ready", "open", "close", "message", "unread", "order-address-confirmed", "error"],
  option: ["shop", "name", "lang", "accent", "theme"],
  language: ["zh-CN", "en"],
} as const;
type Kind = keyof typeof NAMES;

/** Says in the console that there is nothing of this name, and which was probably meant. */
export function sayUnknown(kind: Kind, given: string): void {
  console.warn(`[qin] unknown ${kind} "${given}"; did you mean "${nearest(given, NAMES[kind])}"?`);
}

function check(kind: Kind, given: string): void {
  if (!NAMES[kind].some((name) => name === given)) sayUnknown(kind, given);
}

/** Misspelt attributes of the script tag, and events that never come. */
export function checkNames({ data, emitter }: Parts): void {
  for (const name of Object.keys(data)) check("option", name);
  emitter.check = (event) => check("event", event);
  for (const event of emitter.listeners.keys()) emitter.check(event);
}
