import type { Lang, Span } from "../types.ts";
import { anchorsIn } from "./anchors.ts";
import { DROP, FOLD, SOFT } from "./fold-table.ts";
import { FIRST_ANCHOR, HIGH_SIGNS, LATIN, LOW_SIGNS, type Sign } from "./signs.ts";

const NEWLINE = 10;
const HYPHEN = 45;
const DOT = 46;
const COMMA = 44;
const ELLIPSIS = 0x2026;
const APOSTROPHE = 39;
const RIGHT_QUOTE = 0x2019;
const SHEN = "甚".charCodeAt(0);
const SHI = "什".charCodeAt(0);
const ME = "么".charCodeAt(0);
/** Said twice or more they are laughter or a habit, said once an interjection: the difference must survive. */
const KEPT_DOUBLE = new Set(Array.from("哈呵嘿嘻嗯恩", (sign) => sign.charCodeAt(0)));

/** Three or more single letters in a row: a word written letter by letter. */
const SPELLED_OUT = /(?<![a-z])[a-z](?: [a-z]){2,}(?![a-z])/;

const VISIBLE = /[\p{S}\p{P}]/u;

/** The passage made last: whoever follows the log beside the rules asks about the same text. */
let latest: Passage | null = null;

/** A text in plain form. */
export function plainOf(raw: string): string {
  return latest?.raw === raw ? latest.plain : new Passage(raw, "zh").plain;
}

let units = new Uint16Array(1024);
let places = new Uint32Array(1025);

/**
 * A text with the disguises taken off, and the way back to the original.
 * `plain` is lower case, half-width and simplified; zero-width characters are gone; a run of spaces, emoji and decoration
 * is one space, and none beside punctuation or at the ends; punctuation has one form for each job (`,.?!:;…`, newline,
 * quotes “ ” ‘ ’ "); three or more of the same letter are one.
 */
export class Passage {
  readonly raw: string;
  readonly lang: Lang;
  readonly plain: string;
  /** The marks of the characters in it, see signs.ts. */
  readonly #lowSigns: number;
  readonly #highSigns: number;
  /** The words in it; looked for when the first rule asks. */
  #anchors: Uint32Array | null = null;
  /** For each unit of `plain` the offset in `raw` where it starts. */
  readonly #starts: Uint32Array;

  constructor(raw: string, lang: Lang) {
    this.raw = raw;
    this.lang = lang;
    let length = fold(raw, false);
    let low = 0;
    let high = 0;
    for (let i = 0; i < length; i++) {
      const unit = units[i] ?? 0;
      low |= LOW_SIGNS[unit] ?? 0;
      high |= HIGH_SIGNS[unit] ?? 0;
    }
    this.#lowSigns = low;
    this.#highSigns = high;
    let plain = toText(length);
    if (this.has(LATIN) && SPELLED_OUT.test(plain)) {
      length = fold(raw, true);
      plain = toText(length);
    }
    this.plain = plain;
    latest = this;
    this.#starts = places.slice(0, length);
  }

  /** Nothing to be seen in it; an emoji alone is something. */
  get isEmpty(): boolean {
    return this.plain === "" && !VISIBLE.test(this.raw);
  }

  /** Whether it may hold a character or a word of this mark; false means that it holds none. */
  has(sign: Sign): boolean {
    if (sign >= FIRST_ANCHOR) {
      this.#anchors ??= anchorsIn(this.plain);
      const list = sign - FIRST_ANCHOR;
      return (((this.#anchors[list >>> 5] ?? 0) >>> (list & 31)) & 1) === 1;
    }
    return (((sign < 32 ? this.#lowSigns : this.#highSigns) >>> (sign & 31)) & 1) === 1;
  }

  /** The place in the original of `plain.slice(start, end)`: from the first to the last of its characters. */
  span(start: number, end: number): Span {
    if (end <= start) {
      const at = this.#starts[start] ?? this.raw.length;
      return [at, at];
    }
    const last = this.#starts[end - 1] ?? this.raw.length;
    const width = (this.raw.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
    return [this.#starts[start] ?? this.raw.length, Math.min(last + width, this.raw.length)];
  }
}

/** Computes something about a text once, however many rules ask in a row; it remembers the last text only. */
export function once<T>(compute: (passage: Passage) => T): (passage: Passage) => T {
  let held: { readonly passage: Passage; readonly value: T } | null = null;
  return (passage) => {
    if (held?.passage === passage) return held.value;
    const value = compute(passage);
    held = { passage, value };
    return value;
  };
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 0x4e00 && unit <= 0x9fff);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Signs that take the spaces around them in. */
function isMark(unit: number): boolean {
  return (
    unit === NEWLINE ||
    unit === 33 ||
    unit === COMMA ||
    unit === DOT ||
    unit === 58 ||
    unit === 59 ||
    unit === 63 ||
    unit === ELLIPSIS
  );
}

/**
 * Writes the folded units and their places into the shared buffers; returns how many there are.
 * `isSpelledOut`: one space between single letters is none, and only a wider one separates words.
 */
function fold(raw: string, isSpelledOut: boolean): number {
  if (raw.length > units.length) {
    units = new Uint16Array(raw.length * 2);
    places = new Uint32Array(raw.length * 2);
  }
  let n = 0;
  let isSoftPending = false;
  let softAt = 0;
  let collapsed = 0;
  for (let i = 0; i < raw.length; i++) {
    let unit = FOLD[raw.charCodeAt(i)] ?? 0;
    if (unit === DROP) continue;
    const before = n > 0 ? (units[n - 1] ?? 0) : 0;
    if (unit === HYPHEN && !(isDigit(before) && isDigit(FOLD[raw.charCodeAt(i + 1)] ?? 0))) unit = SOFT;
    if (unit === RIGHT_QUOTE && isLatin(before) && isLatin(FOLD[raw.charCodeAt(i + 1)] ?? 0)) unit = APOSTROPHE;
    if (unit === SOFT) {
      if (!isSoftPending) softAt = i;
      isSoftPending = true;
      continue;
    }
    if (isMark(unit)) {
      isSoftPending = false;
      if (unit === DOT && before === DOT) {
        units[n - 1] = ELLIPSIS;
        continue;
      }
      if ((unit === DOT || unit === ELLIPSIS) && before === ELLIPSIS) continue;
      if (unit === before && unit !== DOT) continue;
    } else if (isSoftPending) {
      isSoftPending = false;
      const isInSpelling =
        isSpelledOut &&
        i - softAt === 1 &&
        isLatin(before) &&
        isLatin(unit) &&
        isSingle(raw, softAt - 1) &&
        isSingle(raw, i);
      if (n > 0 && !isMark(before) && !isInSpelling) {
        units[n] = SOFT;
        places[n++] = softAt;
        collapsed = 0;
      }
    }
    if (unit === collapsed) continue;
    collapsed = 0;
    if (n > 1 && unit === units[n - 1] && unit === units[n - 2] && isLetter(unit)) {
      collapsed = unit;
      if (!KEPT_DOUBLE.has(unit)) n--;
      continue;
    }
    if (unit === ME && before === SHEN) units[n - 1] = SHI;
    units[n] = unit;
    places[n++] = i;
  }
  return n;
}

function isSingle(raw: string, at: number): boolean {
  return !isLatin(FOLD[raw.charCodeAt(at - 1)] ?? 0) && !isLatin(FOLD[raw.charCodeAt(at + 1)] ?? 0);
}

function isLatin(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function toText(length: number): string {
  let text = "";
  for (let i = 0; i < length; i += 4096) {
    // Spreading a typed array goes through its iterator and takes seven times as long.
    text += Reflect.apply(String.fromCharCode, null, units.subarray(i, Math.min(i + 4096, length)));
  }
  return text;
}
