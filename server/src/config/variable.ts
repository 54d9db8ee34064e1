/** One environment variable: `parse` gives undefined for a value that does not fit `expected`. */
export interface Variable<T> {
  readonly expected: string;
  /** What counts when it is not set, as it would be written in the environment. */
  readonly fallback: string;
  readonly parse: (raw: string) => T | undefined;
  /** Its value is never repeated, not even a wrong one. */
  readonly isSecret?: boolean;
}

export function whole(range: { min: number; max: number; fallback: number }): Variable<number> {
  return {
    expected: `a whole number from ${range.min} to ${range.max}`,
    fallback: String(range.fallback),
    parse: (raw) => {
      const value = /^\d+$/.test(raw) ? Number(raw) : Number.NaN;
      return value >= range.min && value <= range.max ? value : undefined;
    },
  };
}

export function flag(fallback: boolean): Variable<boolean> {
  return {
    expected: "1 or 0",
    fallback: fallback ? "1" : "0",
    parse: (raw) => {
      if (raw === "1" || raw === "true") return true;
      return raw === "0" || raw === "false" ? false : undefined;
    },
  };
}

export function choice<const T extends string>(allowed: readonly T[], fallback: NoInfer<T>): Variable<T> {
  return {
    expected: `one of ${allowed.join(", ")}`,
    fallback,
    parse: (raw) => allowed.find((one) => one === raw),
  };
}

export function path(fallback: string): Variable<string> {
  return { expected: "a path", fallback, parse: (raw) => raw };
}

/** A path, or nothing: then the value is "". */
export function optionalPath(): Variable<string> {
  return path("");
}

/** An address with a password in it, or nothing: then the value is "". */
export function optionalUrl(...schemes: readonly string[]): Variable<string> {
  return {
    expected: `a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(" or ")} and names a host`,
    fallback: "",
    isSecret: true,
    parse: (raw) => {
      if (raw === "") return raw;
      const url = URL.canParse(raw) ? new URL(raw) : null;
      return url !== null && url.hostname !== "" && schemes.includes(url.protocol.slice(0, -1)) ? raw : undefined;
    },
  };
}

/** A secret of some length, or nothing: then the value is "". What was got is not told when it does not fit. */
export function optionalSecret({ minLength }: { minLength: number }): Variable<string> {
  return {
    expected: `at least ${minLength} characters`,
    fallback: "",
    isSecret: true,
    parse: (raw) => (raw === "" || raw.length >= minLength ? raw : undefined),
  };
}
