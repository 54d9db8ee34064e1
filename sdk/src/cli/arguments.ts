import { parseArgs } from "node:util";
import type { Place } from "../config/config.ts";
import { nearestName } from "../engine/nearest.ts";
import type { RuleSetting } from "../engine/settings.ts";
import type { Lang } from "../engine/types.ts";
import { cliOptions, type FormatName, formatNames } from "./option-table.ts";
import { columnNames, type NamedColumns } from "./read/csv-columns.ts";
import { readRuleSetting } from "./rule-setting.ts";
import { UsageError } from "./usage-error.ts";

export interface Arguments {
  readonly inputs: readonly string[];
  readonly format: FormatName;
  readonly output?: string;
  readonly maxWarnings?: number;
  /** Only these rules; empty for all. A setting is null where it is left to preset and configuration. */
  readonly rules: ReadonlyMap<string, RuleSetting | null>;
  readonly preset?: string;
  readonly config?: string;
  readonly lang?: Lang | "auto";
  /** Ms since the epoch. */
  readonly since?: number;
  readonly place: Place;
  readonly columns: NamedColumns;
  readonly isStrict: boolean;
  /** How often the configuration's judge may be asked. */
  readonly judgeBudget?: number;
  readonly compare?: readonly [a: string, b: string];
  readonly examples: number;
  readonly isQuiet: boolean;
  readonly isColourless: boolean;
}

/** What somebody asked for: help, the version, or an audit. */
export type Request =
  | { readonly kind: "help"; readonly lang: Lang | "auto" }
  | { readonly kind: "version" }
  | { readonly kind: "audit"; readonly given: Arguments };

const EXAMPLES = 5;

/** @throws {UsageError} for an option that is not known, or a value that does not fit. */
export function readArguments(args: readonly string[]): Request {
  const { compare, rest } = takeCompare(args);
  const { values, inputs } = tokensOf(rest);
  if (values.has("compare")) throw compareNeedsTwo();
  const last = (name: string): string | undefined => values.get(name)?.at(-1);
  const lang = last("lang");
  // Whoever asks for help is not to be taught how to ask.
  if (values.has("help")) return { kind: "help", lang: lang === "zh" || lang === "en" ? lang : "auto" };
  if (values.has("version")) return { kind: "version" };
  const maxWarnings = last("max-warnings");
  const examples = last("examples");
  const since = last("since");
  const judgeBudget = last("judge-budget");
  const [output, preset, config] = [last("output"), last("preset"), last("config")];
  const [shop, team, channel] = [last("shop"), last("team"), last("channel")];
  const given: Arguments = {
    inputs,
    format: oneOf("format", formatNames, last("format") ?? "pretty"),
    rules: new Map((values.get("rule") ?? []).map(readRuleSetting)),
    place: {
      ...(shop !== undefined && { shop }),
      ...(team !== undefined && { team }),
      ...(channel !== undefined && { channel }),
    },
    columns: columnsOf(values.get("columns") ?? []),
    isStrict: values.has("strict"),
    isQuiet: values.has("quiet"),
    isColourless: values.has("no-color"),
    examples: examples === undefined ? EXAMPLES : count("examples", examples),
    ...(output !== undefined && { output }),
    ...(maxWarnings !== undefined && { maxWarnings: count("max-warnings", maxWarnings) }),
    ...(preset !== undefined && { preset }),
    ...(config !== undefined && { config }),
    ...(lang !== undefined && { lang: oneOf("lang", ["zh", "en", "auto"] as const, lang) }),
    ...(since !== undefined && { since: date(since) }),
    ...(judgeBudget !== undefined && { judgeBudget: count("judge-budget", judgeBudget) }),
    ...(compare !== undefined && { compare }),
  };
  refuseContradictions(given);
  return { kind: "audit", given };
}

function refuseContradictions({ compare, format, preset, config, rules, judgeBudget }: Arguments): void {
  if (compare === undefined) return;
  if (format !== "pretty" && format !== "json") throw new UsageError("--compare reports as pretty or json");
  if (preset !== undefined || config !== undefined || rules.size > 0) {
    throw new UsageError("--compare names its two sides itself; leave out --preset, --config and --rule");
  }
  if (judgeBudget !== undefined) throw new UsageError("--compare asks no judge; leave out --judge-budget");
}

/** `--compare` is the one option with two values, which parseArgs does not know. */
function takeCompare(args: readonly string[]): {
  readonly compare?: readonly [string, string];
  readonly rest: readonly string[];
} {
  const end = args.indexOf("--");
  const at = args.indexOf("--compare");
  if (at < 0 || (end >= 0 && at > end)) return { rest: args };
  const [a, b] = args.slice(at + 1, at + 3);
  if (a === undefined || b === undefined || a.startsWith("-") || b.startsWith("-")) {
    throw compareNeedsTwo();
  }
  return { compare: [a, b], rest: [...args.slice(0, at), ...args.slice(at + 3)] };
}

function compareNeedsTwo(): UsageError {
  return new UsageError("--compare takes two names: --compare recommended strict, or --compare old.json new.json");
}

function tokensOf(args: readonly string[]): {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly inputs: readonly string[];
} {
  const options = Object.fromEntries(
    cliOptions.map(({ name, short, value }) => [
      name,
      {
        type: value === undefined ? ("boolean" as const) : ("string" as const),
        multiple: true,
        ...(short !== undefined && { short }),
      },
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = cliOptions.find(({ name }) => name === token.name);
    if (option === undefined) throw unknownOption(token.rawName);
    const isMissing = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
    if (option.value !== undefined && isMissing) {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value}`);
    }
    if (option.value === undefined && token.value !== undefined) {
      throw new UsageError(`${token.rawName} takes no value; got ${JSON.stringify(token.value)}`);
    }
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? ""]);
  }
  for (const { name, value, isRepeatable } of cliOptions) {
    if (value !== undefined && !isRepeatable && (values.get(name)?.length ?? 0) > 1) {
      throw new UsageError(`--${name} is given twice`);
    }
  }
  return { values, inputs: positionals };
}

function unknownOption(rawName: string): UsageError {
  const near = nearestName(
    rawName.replace(/^-+/, ""),
    cliOptions.map(({ name }) => name),
  );
  const help = near === null ? "--help lists all" : `did you mean --${near}?`;
  return new UsageError(`there is no option ${rawName}; ${help}`);
}

function oneOf<const T extends string>(name: string, known: readonly T[], given: string): T {
  const found = known.find((one) => one === given);
  if (found !== undefined) return found;
  const near = nearestName(given, known);
  const help = near === null ? `there are ${known.join(", ")}` : `did you mean ${near}?`;
  throw new UsageError(`--${name}: there is no ${JSON.stringify(given)}; ${help}`);
}

function count(name: string, given: string): number {
  if (/^\d{1,12}$/.test(given)) return Number(given);
  throw new UsageError(`--${name}: expected a whole number from 0; got ${JSON.stringify(given)}`);
}

/** A day begins at midnight where the command runs. */
function date(given: string): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given);
  const ms = isDay || /^\d{4}-\d{2}-\d{2}[T ]/.test(given) ? Date.parse(isDay ? `${given}T00:00` : given) : Number.NaN;
  if (Number.isFinite(ms)) return ms;
  throw new UsageError(
    `--since: expected a date such as 2026-05-01 or 2026-05-01T08:00+08:00; got ${JSON.stringify(given)}`,
  );
}

function columnsOf(lists: readonly string[]): NamedColumns {
  const named: Record<string, string> = {};
  for (const pair of lists.join(",").split(",")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const [column, title] = [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
    if (equals < 1 || title === "")
      throw new UsageError(`--columns: expected NAME=COLUMN; got ${JSON.stringify(pair)}`);
    named[oneOf("columns", columnNames, column)] = title;
  }
  return named;
}
