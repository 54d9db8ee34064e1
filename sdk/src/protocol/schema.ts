/**
 * A small validator: `parse` checks an unknown value and returns a clean copy that holds only the known keys;
 * `shape` says the same as plain data, for the schema hash, the docs and tests.
 * The sdk has no dependencies, so that it can run in a store page, a relay and a batch alike.
 */
export interface Schema<T> {
  /** @throws {Invalid} where the value does not fit; `path` names the place in the outer value. */
  readonly parse: (value: unknown, path: string) => T;
  readonly shape: Shape;
}

/** Plain data that describes a schema; the same shape means the same wire format. */
export type Shape = string | { readonly [key: string]: Shape } | readonly Shape[];

export interface Optional<T> {
  readonly optional: Schema<T>;
}

export type Infer<S> = S extends Schema<infer T> ? T : never;

/** A value that does not fit its schema: what was expected, what was got, and where. Never leaves the protocol folder. */
export class Invalid extends Error {
  readonly path: string;
  constructor(path: string, expected: string, got: unknown) {
    super(`${path === "" ? "the frame" : path}: expected ${expected}, got ${nameOf(got)}`);
    this.path = path;
  }
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "string") return value.length > 40 ? `a string of ${value.length}` : JSON.stringify(value);
  if (typeof value === "object") return "an object";
  return String(value);
}

/** Length in UTF-16 code units, both ends inclusive. */
export function string(limits: { min?: number; max: number }): Schema<string> {
  const { min = 0, max } = limits;
  const expected = min > 0 ? `a string of ${min} to ${max}` : `a string of at most ${max}`;
  return {
    shape: `string ${min}..${max}`,
    parse: (value, path) => {
      if (typeof value === "string" && value.length >= min && value.length <= max) return value;
      throw new Invalid(path, expected, value);
    },
  };
}

/** Finite numbers, both ends inclusive. */
export function number(limits: { min?: number; max?: number } = {}): Schema<number> {
  const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = limits;
  return {
    shape: `number ${limits.min ?? ""}..${limits.max ?? ""}`,
    parse: (value, path) => {
      if (typeof value === "number" && value >= min && value <= max) return value;
      throw new Invalid(path, `a number ${limits.min ?? ""}..${limits.max ?? ""}`, value);
    },
  };
}

/** Safe integers, both ends inclusive; by default 0 upwards. */
export function integer(limits: { min?: number; max?: number } = {}): Schema<number> {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = limits;
  return {
    shape: `integer ${min}..${limits.max ?? ""}`,
    parse: (value, path) => {
      if (typeof value === "number" && Number.isSafeInteger(value) && value >= min && value <= max) return value;
      throw new Invalid(path, `a whole number ${min}..${limits.max ?? ""}`, value);
    },
  };
}

export function boolean(): Schema<boolean> {
  return {
    shape: "boolean",
    parse: (value, path) => {
      if (typeof value === "boolean") return value;
      throw new Invalid(path, "true or false", value);
    },
  };
}

export function literal<const L extends string | number | boolean>(...allowed: readonly L[]): Schema<L> {
  const expected = allowed.map((one) => JSON.stringify(one)).join(" or ");
  return {
    shape: expected,
    parse: (value, path) => {
      for (const one of allowed) if (one === value) return one;
      throw new Invalid(path, expected, value);
    },
  };
}

export function list<T>(item: Schema<T>, limits: { max: number }): Schema<T[]> {
  return {
    shape: [item.shape, `at most ${limits.max}`],
    parse: (value, path) => {
      if (!Array.isArray(value) || value.length > limits.max) {
        throw new Invalid(path, `a list of at most ${limits.max}`, value);
      }
      return value.map((one: unknown, index) => item.parse(one, `${path}[${index}]`));
    },
  };
}

/** An object used as a table from any key to one kind of value. */
export function table<T>(item: Schema<T>, limits: { max: number }): Schema<Record<string, T>> {
  return {
    shape: { "*": item.shape, max: String(limits.max) },
    parse: (value, path) => {
      if (!isObject(value)) throw new Invalid(path, "an object", value);
      const entries = Object.entries(value);
      if (entries.length > limits.max) throw new Invalid(path, `at most ${limits.max} entries`, value);
      return Object.fromEntries(entries.map(([key, one]) => [key, item.parse(one, `${path}.${key}`)]));
    },
  };
}

export function optional<T>(schema: Schema<T>): Optional<T> {
  return { optional: schema };
}

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return {
    shape: ["null or", schema.shape],
    parse: (value, path) => (value === null ? null : schema.parse(value, path)),
  };
}

export type Fields = Readonly<Record<string, Schema<unknown> | Optional<unknown>>>;
type OptionalKey<F extends Fields> = { [K in keyof F]: F[K] extends Optional<unknown> ? K : never }[keyof F];
type Flat<T> = { [K in keyof T]: T[K] };
export type ObjectOf<F extends Fields> = Flat<
  { -readonly [K in Exclude<keyof F, OptionalKey<F>>]: Infer<F[K]> } & {
    -readonly [K in OptionalKey<F>]?: F[K] extends Optional<infer T> ? T : never;
  }
>;

export interface ObjectSchema<F extends Fields> extends Schema<ObjectOf<F>> {
  readonly fields: F;
}

export function object<const F extends Fields>(fields: F): ObjectSchema<F> {
  const entries = Object.entries(fields);
  return {
    fields,
    shape: Object.fromEntries(
      entries.map(([key, field]) => ("optional" in field ? [`${key}?`, field.optional.shape] : [key, field.shape])),
    ),
    parse: (value, path) => {
      if (!isObject(value)) throw new Invalid(path, "an object", value);
      const clean: Record<string, unknown> = {};
      for (const [key, field] of entries) {
        const found = value[key];
        const place = path === "" ? key : `${path}.${key}`;
        if (!("optional" in field)) clean[key] = field.parse(found, place);
        else if (found !== undefined && found !== null) clean[key] = field.optional.parse(found, place);
      }
      // The loop above builds exactly what ObjectOf says, which the compiler cannot follow through dynamic keys.
      return clean as ObjectOf<F>;
    },
  };
}

/** One of several objects, told apart by the literal in the field `tag`. */
export function variant<const Tag extends string, T>(
  tag: Tag,
  options: Readonly<Record<string, Schema<T>>>,
): Schema<T> {
  return {
    shape: { [`by ${tag}`]: Object.fromEntries(Object.entries(options).map(([key, one]) => [key, one.shape])) },
    parse: (value, path) => {
      if (!isObject(value)) throw new Invalid(path, "an object", value);
      const name = value[tag];
      const option = typeof name === "string" && Object.hasOwn(options, name) ? options[name] : undefined;
      if (option) return option.parse(value, path);
      throw new Invalid(path === "" ? tag : `${path}.${tag}`, `one of ${Object.keys(options).join(", ")}`, name);
    },
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
