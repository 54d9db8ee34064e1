import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { checkerOptionsFor } from "../config/config.ts";
import { createChecker } from "../create-checker.ts";
import type { CheckerOptions } from "../engine/checker.ts";
import { CheckerError } from "../engine/errors.ts";
import { nearestName } from "../engine/nearest.ts";
import type { RuleSetting } from "../engine/settings.ts";
import type { Checker, Lang } from "../engine/types.ts";
import type { AskJudge } from "../judge/types.ts";
import { presets } from "../presets/index.ts";
import type { Arguments } from "./arguments.ts";
import { findConfig, loadConfig } from "./config-file.ts";
import { UsageError } from "./usage-error.ts";

export interface CheckerSetup {
  readonly checker: Checker;
  /** The language of records that do not name theirs. */
  readonly lang: Lang | "auto";
  /** The configuration's second opinion, where it has one. */
  readonly judge?: AskJudge;
}

/** What the arguments ask for, out of configuration, preset and rules. */
export async function checkerFor(given: Arguments, cwd: string): Promise<CheckerSetup> {
  const path = given.config === undefined ? findConfig(cwd) : resolve(cwd, given.config);
  const config = path === null ? {} : await loadConfig(path, cwd);
  const options: CheckerOptions = {
    ...checkerOptionsFor(config, given.place),
    ...(given.preset !== undefined && { preset: given.preset }),
    ...(given.lang !== undefined && { lang: given.lang }),
  };
  const checker = made(path, () => createChecker(given.rules.size === 0 ? options : withOnly(given.rules, options)));
  const lang = options.lang ?? "auto";
  if (config.judge !== undefined) return { checker, lang, judge: config.judge };
  if (given.judgeBudget === undefined) return { checker, lang };
  throw new UsageError("--judge-budget: the configuration has no judge; docs/judge.md says how to write one");
}

/** One side of `--compare`: a preset by its name, or a configuration file. */
export async function checkerOfSide(side: string, { place, lang }: Arguments, cwd: string): Promise<Checker> {
  const language = lang === undefined ? {} : { lang };
  if (Object.hasOwn(presets, side)) return createChecker({ preset: side, ...language });
  const path = resolve(cwd, side);
  if (!existsSync(path)) {
    const near = nearestName(side, Object.keys(presets));
    const help = near === null ? `presets are ${Object.keys(presets).join(", ")}` : `did you mean ${near}?`;
    throw new UsageError(`--compare: ${JSON.stringify(side)} is neither a preset nor a file; ${help}`);
  }
  const config = await loadConfig(path, cwd);
  return made(path, () => createChecker({ ...checkerOptionsFor(config, place), ...language }));
}

/** Every other rule is off; one that was off and is named without a setting is on at its own severity. */
function withOnly(wanted: ReadonlyMap<string, RuleSetting | null>, options: CheckerOptions): CheckerOptions {
  const { rules: listed } = createChecker(options);
  const off = listed.filter(({ id }) => !wanted.has(id)).map(({ id }): [string, RuleSetting] => [id, "off"]);
  const on = [...wanted].map(([id, setting]): [string, RuleSetting] => {
    const known = listed.find((rule) => rule.id === id);
    const usual = known === undefined || known.setting === "off" ? (known?.severity ?? "warn") : known.setting;
    const before = options.rules?.[id];
    const isWithOptions = typeof setting === "object" && setting !== null;
    if (isWithOptions || before === undefined || typeof before === "string") return [id, setting ?? usual];
    return [id, [typeof setting === "string" ? setting : usual, before[1]]];
  });
  return { ...options, rules: Object.fromEntries([...off, ...on]) };
}

function made(path: string | null, make: () => Checker): Checker {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof CheckerError)) throw error;
    throw new UsageError(path === null ? error.message : `${error.message} (configuration: ${path})`, { cause: error });
  }
}
