import type { CommandName, EventName, Language, Options } from "../api.ts";
import { nearest } from "./nearest.ts";

export const LANGUAGES = ["zh-CN", "en"] as const satisfies readonly Language[];
export const THEMES = ["light", "dark"] as const;
export const OPTIONS = ["shop", "name", "lang", "accent", "theme"] as const satisfies readonly (keyof Options)[];
export const EVENTS = [
  "ready",
  "open",
  "close",
  "message",
  "unread",
  "order-address-confirmed",
  "error",
] as const satisfies readonly EventName[];
export const COMMANDS = [
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
] as const satisfies readonly (CommandName | "on" | "off")[];

/** The known one that was given; otherwise none, and a line in the console that says which was probably meant. */
export function known<T extends string>(kind: string, given: string, names: readonly T[]): T | undefined {
  const found = names.find((name) => name === given);
  if (!found) console.warn(`[qin] unknown ${kind} "${given}"; did you mean "${nearest(given, names)}"?`);
  return found;
}
