/** Something that a person of the shop said about the goods or the service. */
export interface Fact {
  /** What about: the price, the stock, whether it can be washed. */
  readonly key: string;
  /** Of what, in the words before it; "" where the words leave it open. */
  readonly subject: string;
  /** The colours, sizes and models it is said of. */
  readonly variant: string;
  readonly value: Value;
  /** What is said yes or no to, its subject included; the order of the words may differ. */
  readonly content?: string;
}

export type Value =
  | { readonly kind: "name"; readonly name: string }
  /** A number, or from one to another. */
  | { readonly kind: "number"; readonly low: number; readonly high: number; readonly isAbout: boolean };

export function nameValue(name: string): Value {
  return { kind: "name", name };
}

/** Of two numbers that are only about right, one may be up to so much more. */
const ABOUT = 1.34;

function differ(a: Value, b: Value): boolean {
  if (a.kind === "name" || b.kind === "name") return a.kind === "name" && b.kind === "name" && a.name !== b.name;
  if (a.low <= b.high && b.low <= a.high) return false;
  const more = a.low > b.high ? a.low : b.low;
  const less = a.low > b.high ? b.high : a.high;
  return !((a.isAbout || b.isAbout) && more <= less * ABOUT);
}

function isSameSubject(a: string, b: string): boolean {
  return a === "" || b === "" || a.includes(b) || b.includes(a);
}

const LEAST_SHARED = 0.6;

/** 专票开 and 开专票 are the same; one of them may leave words out. */
function isSameContent(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < Math.max(2, long.length * LEAST_SHARED)) return short === long;
  return /[a-z]/.test(short) ? long.includes(short) : Array.from(short).every((sign) => long.includes(sign));
}

function isSameMatter(a: Fact, b: Fact): boolean {
  if (a.content === undefined || b.content === undefined) return isSameSubject(a.subject, b.subject);
  return isSameContent(a.content, b.content);
}

/** Two facts of which only one can be right. */
export function contradicts(a: Fact, b: Fact): boolean {
  return a.key === b.key && a.variant === b.variant && isSameMatter(a, b) && differ(a.value, b.value);
}

function areRivals(a: Fact, b: Fact): boolean {
  return a.key === b.key && differ(a.value, b.value) && (a.content === undefined || isSameMatter(a, b));
}

/** Facts of one message without those that it gives in two ways: one of them is of something else. */
export function withoutRivals(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length < 2) return facts;
  return facts.filter((one) => facts.every((other) => !areRivals(one, other)));
}
