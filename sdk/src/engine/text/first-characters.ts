/** The characters with which a part of a pattern can begin, null for any; and whether it can be empty. */
interface Beginning {
  readonly characters: ReadonlySet<string> | null;
  readonly isEmpty: boolean;
}

const NOTHING: Beginning = { characters: new Set(), isEmpty: true };
const ANY: Beginning = { characters: null, isEmpty: false };
/** A longer list tells too little to be worth a look. */
const MOST = 600;

/**
 * The same pattern, which first looks whether a match can begin at all: a pattern that begins with a look behind would
 * otherwise look behind at each character of a text. Only the speed differs.
 */
export function hasten(pattern: RegExp): RegExp {
  const { source, flags } = pattern;
  if (source.startsWith("(?=[") || !source.includes("(?<") || /[iuvy]/.test(flags)) return pattern;
  const { characters, isEmpty } = new Reader(source).alternation();
  if (characters === null || isEmpty || characters.size === 0 || characters.size > MOST) return pattern;
  const list = [...characters].map((one) => one.replace(/[\\\]^-]/, "\\$&")).join("");
  return new RegExp(`(?=[${list}])(?:${source})`, flags);
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternation(): Beginning {
    const branches = [this.#sequence()];
    while (this.#take("|")) branches.push(this.#sequence());
    return {
      characters: union(branches.map(({ characters }) => characters)),
      isEmpty: branches.some(({ isEmpty }) => isEmpty),
    };
  }

  #sequence(): Beginning {
    const heads: (ReadonlySet<string> | null)[] = [];
    let isEmpty = true;
    while (this.#at < this.#source.length && !"|)".includes(this.#peek())) {
      const part = this.#repeated(this.#atom());
      if (!isEmpty) continue;
      heads.push(part.characters);
      isEmpty = part.isEmpty;
    }
    return { characters: union(heads), isEmpty };
  }

  #atom(): Beginning {
    const char = this.#next();
    if (char === "(") return this.#group();
    if (char === "[") return this.#set();
    if (char === "\\") return this.#escape();
    if (char === "^" || char === "$") return NOTHING;
    return char === "." ? ANY : exactly(char);
  }

  #group(): Beginning {
    const head = /^\?(?:<?[=!]|:|<[a-zA-Z]\w*>)/.exec(this.#source.slice(this.#at))?.[0] ?? "";
    this.#at += head.length;
    const inner = this.alternation();
    this.#at++;
    return /[=!]$/.test(head) ? NOTHING : inner;
  }

  #set(): Beginning {
    let isKnown = !this.#take("^");
    const characters = new Set<string>();
    while (this.#peek() !== "]") {
      let char = this.#next();
      if (char === "\\") {
        char = this.#next();
        if (char === "d") for (const digit of "0123456789") characters.add(digit);
        else if (char === "n") characters.add("\n");
        else if (/[a-zA-Z]/.test(char)) isKnown = false;
        else characters.add(char);
      } else if (this.#peek() === "-" && this.#source.charAt(this.#at + 1) !== "]") {
        this.#at++;
        isKnown = addRange(characters, char, this.#next()) && isKnown;
      } else characters.add(char);
    }
    this.#at++;
    return isKnown ? { characters, isEmpty: false } : ANY;
  }

  #escape(): Beginning {
    const char = this.#next();
    if (char === "b" || char === "B") return NOTHING;
    if (char === "d") return { characters: new Set("0123456789"), isEmpty: false };
    if (char === "n") return exactly("\n");
    if (char === "p" || char === "P") this.#at = this.#source.indexOf("}", this.#at) + 1;
    return /[a-zA-Z\d]/.test(char) ? ANY : exactly(char);
  }

  #repeated(part: Beginning): Beginning {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (quantifier === null) return part;
    this.#at += quantifier[0].length;
    const isOptional = /^[?*]/.test(quantifier[0]) || quantifier[1] === "0";
    return isOptional ? { ...part, isEmpty: true } : part;
  }

  #peek(): string {
    return this.#source.charAt(this.#at);
  }

  #next(): string {
    return this.#source.charAt(this.#at++);
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#at++;
    return true;
  }
}

function exactly(char: string): Beginning {
  return { characters: new Set([char]), isEmpty: false };
}

/** False for a range too long to write out, such as all Han characters. */
function addRange(characters: Set<string>, from: string, to: string): boolean {
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  if (to === "\\" || from === "\\" || last - first > MOST) return false;
  for (let code = first; code <= last; code++) characters.add(String.fromCharCode(code));
  return true;
}

function union(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const all = new Set<string>();
  for (const set of sets) {
    if (set === null) return null;
    for (const one of set) all.add(one);
  }
  return all;
}
