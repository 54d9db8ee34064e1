import { EVENTS } from "../models/emitter.ts";
import { nearest } from "./nearest.ts";

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
  event: EVENTS,
  option: ["shop", "name", "lang", "accent", "theme"],
  language: ["zh-CN", "en"],
} as const;

/** Says in the console that there is nothing of this name, and which was probably meant. */
export function sayUnknown(kind: keyof typeof NAMES, given: string): void {
  console.warn(`[qin] unknown ${kind} "${given}"; did you mean "${nearest(given, NAMES[kind])}"?`);
}

/** Misspelt attributes of the script tag. */
export function checkOptions(data: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(data)) if (!NAMES.option.some((one) => one === name)) sayUnknown("option", name);
}
