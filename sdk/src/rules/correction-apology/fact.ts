/** Something that a person of the shop said about the goods or the service. */
export interface Fact {
  /** What about: the price, the stock, whether it can be washed. */
  readonly key: string;
  /** Of what, in the words before it; "" where the words leave it open. */
  readonly subject: string;
  /** The colours, sizes and models it is said of. */
  readonly variant: string;
  readonly value: Value;
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

/** Two facts of which only one can be right. */
export function contradicts(a: Fact, b: Fact): boolean {
  return a.key === b.key && a.variant === b.variant && isSameSubject(a.subject, b.subject) && differ(a.value, b.value);
}

/** Facts of one message without those that it gives in two ways: one of them is of something else. */
export function withoutRivals(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length < 2) return facts;
  return facts.filter((one) => facts.every((other) => other.key !== one.key || !differ(one.value, other.value)));
}
