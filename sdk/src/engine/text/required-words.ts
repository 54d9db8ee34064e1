/**
 * Words of which a text must hold one wherever a pattern matches, so that the pattern need not be tried elsewhere.
 * They are read off the pattern's source: an alternation needs one of each branch, a sequence needs its most telling part,
 * and what may be left out, or may be anything, needs nothing. Only letters and digits count, as in automaton.ts, which
 * passes over whatever stands between them.
 */
export type Words = readonly string[];

/** A part of a pattern: all that it can match, where that is a short list, and the lists that it needs a word of each. */
interface Part {
  readonly exact: Words | null;
  readonly required: readonly Words[];
}

const MOST_EXACT = 48;
const MOST_REQUIRED = 400;
/** Further lists hardly keep a pattern from being tried. */
const MOST_LISTS = 3;
const LONGEST = 8;
const NOTHING: Part = { exact: [""], required: [] };
const ANYTHING: Part = { exact: null, required: [] };

/** Lists of which a text must hold a word each, the most telling first; none where no word is needed. */
export function requiredWords(pattern: RegExp): readonly Words[] {
  const reader = new Reader(pattern.source);
  const whole = reader.alternation();
  if (!reader.isAtEnd) throw new SyntaxError(`cannot read the pattern beyond ${reader.at}: ${pattern.source}`);
  return requirements(whole).toSorted(byTelling).slice(0, MOST_LISTS);
}

class Reader {
  readonly #source: string;
  at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#source.length;
  }

  alternation(): Part {
    const branches = [this.#sequence()];
    while (this.#take("|")) branches.push(this.#sequence());
    return branches.length === 1 ? (branches[0] ?? NOTHING) : oneOf(branches);
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (!this.isAtEnd && !"|)".includes(this.#peek())) parts.push(this.#repeated(this.#atom()));
    return inOrder(parts);
  }

  #atom(): Part {
    const char = this.#next();
    if (char === "(") return this.#group();
    if (char === "[") return this.#set();
    if (char === "\\") return this.#escape();
    if (char === "^" || char === "$") return NOTHING;
    return char === "." ? ANYTHING : exactly(char);
  }

  #group(): Part {
    const head = /^\?(?:<?[=!]|:|<[a-zA-Z]\w*>)/.exec(this.#source.slice(this.at))?.[0] ?? "";
    this.at += head.length;
    const inner = this.alternation();
    this.at++;
    const looksAround = /[=!]$/.test(head);
    return looksAround ? NOTHING : inner;
  }

  #set(): Part {
    const isNegated = this.#take("^");
    const members: string[] = [];
    let isWide = isNegated;
    while (this.#peek() !== "]") {
      const char = this.#next();
      if (char === "\\") {
        const escaped = this.#next();
        if (/[dwspDWSP]/.test(escaped)) isWide = true;
        else members.push(/[nrtfv]/.test(escaped) ? "" : escaped);
      } else if (this.#peek() === "-" && this.#source.charAt(this.at + 1) !== "]") {
        this.at += 2;
        isWide = true;
      } else members.push(char);
    }
    this.at++;
    if (isWide || members.length > MOST_EXACT) return ANYTHING;
    return { exact: unique(members.map(read)), required: [] };
  }

  #escape(): Part {
    const char = this.#next();
    if (char === "b" || char === "B") return NOTHING;
    if (char === "p" || char === "P") {
      this.at = this.#source.indexOf("}", this.at) + 1;
      return ANYTHING;
    }
    if (/[\dkux]/.test(char)) throw new SyntaxError(`write the character itself instead of \\${char}`);
    if (/[dwsDWS]/.test(char)) return ANYTHING;
    return /[nrtfv]/.test(char) ? NOTHING : exactly(char);
  }

  #repeated(part: Part): Part {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.at));
    if (quantifier === null) return part;
    const [text, least] = quantifier;
    this.at += text.length;
    if (text.startsWith("?")) return optional(part);
    if (text.startsWith("*") || least === "0") return isSilent(part) ? NOTHING : ANYTHING;
    // A letter that is repeated is read once, see automaton.ts.
    if (part.exact?.length === 1 && (part.exact[0]?.length ?? 0) <= 1) return part;
    return { exact: null, required: requirements(part) };
  }

  #peek(): string {
    return this.#source.charAt(this.at);
  }

  #next(): string {
    if (this.isAtEnd) throw new SyntaxError(`the pattern ends too early: ${this.#source}`);
    return this.#source.charAt(this.at++);
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.at++;
    return true;
  }
}

/** A character as the automaton reads it: "" for a sign. */
function read(char: string): string {
  return /[a-z\d\u4e00-\u9fff]/.test(char) ? char : "";
}

function exactly(char: string): Part {
  return { exact: [read(char)], required: [] };
}

function isSilent({ exact }: Part): boolean {
  return exact?.every((word) => word === "") ?? false;
}

function optional(part: Part): Part {
  return part.exact === null ? ANYTHING : { exact: unique([...part.exact, ""]), required: [] };
}

function oneOf(branches: readonly Part[]): Part {
  const exact = together(branches.map((branch) => branch.exact));
  const required = together(branches.map((branch) => requirements(branch).toSorted(byTelling)[0] ?? null));
  return {
    exact: exact === null || exact.length > MOST_EXACT ? null : exact,
    required: required === null || required.length > MOST_REQUIRED ? [] : [required],
  };
}

function together(lists: readonly (Words | null)[]): Words | null {
  return lists.some((list) => list === null) ? null : unique(lists.flatMap((list) => list ?? []));
}

function inOrder(parts: readonly Part[]): Part {
  const required: Words[] = [];
  let run: Words = [""];
  let isExact = true;
  for (const part of parts) {
    const longer: Words | null = part.exact === null ? null : joined(run, part.exact);
    if (longer !== null) {
      run = longer;
      continue;
    }
    required.push(...usable(run), ...requirements(part));
    isExact = false;
    run = [""];
  }
  return isExact ? { exact: run, required: [] } : { exact: null, required: [...required, ...usable(run)] };
}

function joined(before: Words, after: Words): Words | null {
  if (before.length * after.length > MOST_EXACT) return null;
  const words = unique(before.flatMap((one) => after.map((other) => one + other)));
  return words.some((word) => word.length > LONGEST) ? null : words;
}

function requirements({ exact, required }: Part): readonly Words[] {
  return exact === null ? required : [...required, ...usable(exact)];
}

function usable(words: Words): readonly Words[] {
  return words.includes("") ? [] : [words];
}

/** First the list whose least telling word tells more; of equal ones the shorter. */
function byTelling(one: Words, other: Words): number {
  return least(other) - least(one) || one.length - other.length;
}

function least(words: Words): number {
  return Math.min(...words.map((word) => (/[\u4e00-\u9fff]/.test(word) ? 3 * word.length : word.length)));
}

function unique(words: Words): Words {
  return [...new Set(words)];
}
