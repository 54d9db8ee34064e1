/**
 * A short name for a text that stays the same over runs and machines: two 32-bit FNV-1a sums, forwards and backwards,
 * in hex. It tells findings apart; it is no protection against somebody who looks for two texts with one name.
 */
export function fingerprint(text: string): string {
  return hex(fnv(text, 0, 1)) + hex(fnv(text, text.length - 1, -1));
}

function fnv(text: string, from: number, step: 1 | -1): number {
  let sum = 0x811c9dc5;
  for (let i = from; i >= 0 && i < text.length; i += step) {
    const unit = text.charCodeAt(i);
    sum = Math.imul(sum ^ (unit & 0xff), 0x01000193);
    sum = Math.imul(sum ^ (unit >>> 8), 0x01000193);
  }
  return sum >>> 0;
}

function hex(sum: number): string {
  return sum.toString(16).padStart(8, "0");
}
