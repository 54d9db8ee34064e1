/** Control characters, and those that turn the direction of writing: what customers write must not steer a terminal. */
const STEERING = /[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A text for one line of a terminal, of the same length in UTF-16 code units, so that spans still fit. */
export function plainLine(text: string): string {
  return text.replace(STEERING, (sign) => (/\s/.test(sign) ? " " : "\ufffd"));
}
