const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Fills the array with random bytes, as `crypto.getRandomValues` does; handed in, because this folder knows no platform. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/**
 * A new key for something a client makes: 10 characters of time (ms) so that keys sort by age, then 26 of 128 random bits,
 * in Crockford's base 32. Unique without asking anybody.
 */
export function makeKey(now: number, randomBytes: RandomBytes): string {
  let prefix = "";
  for (let rest = now, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) prefix = ALPHABET.charAt(rest % 32) + prefix;
  let bits = 0;
  let held = 0;
  let random = "";
  for (const byte of randomBytes(new Uint8Array(16))) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      random += ALPHABET.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return prefix + random + ALPHABET.charAt((held << (5 - bits)) & 31);
}
