import { type BusinessHours, parseHours } from "./hours.ts";

/** One option of a rule: its default, what it means, and how a value from a configuration is read. */
export interface Option<T> {
  readonly default: T;
  /** One sentence for the docs, with the unit. */
  readonly doc: string;
  /** What a value has to be, for the docs and for `rule/bad-option`. */
  readonly expected: string;
  /** The value, or undefined where it is not one. */
  readonly parse: (value: unknown) => T | undefined;
}
export type Options = Readonly<Record<string, Option<unknown>>>;
export type OptionValues<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/** A number, by default 0 upwards; both ends inclusive. */
export function numberOption(settings: { default: number; doc: string; min?: number; max?: number }): Option<number> {
  const { min = 0, max } = settings;
  return {
    default: settings.default,
    doc: settings.doc,
    expected: max === undefined ? `a number, ${min} or more` : `a number from ${min} to ${max}`,
    parse: (value) =>
      typeof value === "number" && Number.isFinite(value) && value >= min && (max === undefined || value <= max)
        ? value
        : undefined,
  };
}

/** A list of words or phrases. */
export function wordsOption(settings: { default: readonly string[]; doc: string }): Option<readonly string[]> {
  return {
    ...settings,
    expected: "a list of words",
    parse: (value) =>
      Array.isArray(value) && value.every((one) => typeof one === "string" && one.trim() !== "") ? value : undefined,
  };
}

/** One of a few named choices; the default is one of them. */
export function choiceOption<const C extends string>(settings: {
  default: NoInfer<C>;
  doc: string;
  choices: readonly C[];
}): Option<C> {
  return {
    default: settings.default,
    doc: settings.doc,
    expected: settings.choices.map((choice) => JSON.stringify(choice)).join(" or "),
    parse: (value) => settings.choices.find((choice) => choice === value),
  };
}

/** When the shop is open; null is always. */
export function hoursOption(settings: { doc: string }): Option<BusinessHours | null> {
  return {
    default: null,
    doc: settings.doc,
    expected: "null, or business hours {zone, weekly, holidays?}",
    parse: (value) => (value === null ? null : parseHours(value)),
  };
}
