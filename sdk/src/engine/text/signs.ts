/** A mark that a passage carries when it holds one of some characters or words; asked for with `Passage.has`. */
export type Sign = number;

/** For each UTF-16 unit the marks 0 to 31 that it sets, and 32 to 63. */
export const LOW_SIGNS: Uint32Array = new Uint32Array(65536);
export const HIGH_SIGNS: Uint32Array = new Uint32Array(65536);

const COUNT = 64;
/** The marks from here on stand for words, see anchors.ts. */
export const FIRST_ANCHOR = COUNT;
let taken = 0;

/**
 * A mark for these characters. A rule that needs one of them asks for the mark first, and so pays for its patterns only
 * where they can match. There are 64 marks; beyond that they are shared, which costs some needless work and never a finding.
 */
export function sign(characters: string): Sign {
  const mark = taken++ % COUNT;
  const table = mark < 32 ? LOW_SIGNS : HIGH_SIGNS;
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    table[unit] = (table[unit] ?? 0) | (1 << (mark & 31));
  }
  return mark;
}

/** Every way a number is written begins with one of these, or is a Latin word. */
export const NUMERAL: Sign = sign("0123456789零一二两俩三仨四五六七八九十百千万半");
/** The letters of the Latin alphabet, as they are after folding. */
export const LATIN: Sign = sign("abcdefghijklmnopqrstuvwxyz");
/** Every English word of two letters or more has one of these. */
export const VOWEL: Sign = sign("aeiouy");
