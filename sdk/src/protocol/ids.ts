const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Fills the array with random bytes, as `crypto.getRandomValues` does; handed in, because this folder knows no platform. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/**
 * A new key for something a client makes: 10 characters of time (ms) so that keys sort by age, then 26 that are random,
 * 130 bits of them, in Crockford's base 32. Unique without asking anybody.
 */
export function makeKey(now: number, randomBytes: RandomBytes): string {
  let key = "";
  for (let rest = now; key.length < 10; rest = Math.floor(rest / 32)) key = ALPHABET.charAt(rest % 32) + key;
  for (const byte of randomBytes(new Uint8Array(26))) key += ALPHABET.charAt(byte & 31);
  return key;
}
