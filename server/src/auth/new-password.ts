import { randomInt } from "node:crypto";

/** Passwords that people choose have at least so many characters; those that the relay makes have 20. */
export const SHORTEST_PASSWORD = 10;

/** Without what is easily taken for another: 0 and o, 1 and l. */
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

/** A password to be handed over once and changed: 100 random bits in four groups of five. */
export function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
