import { type CheckerOptions, checkerOf } from "./engine/checker.ts";
import type { Checker } from "./engine/types.ts";
import { presets } from "./presets/index.ts";
import { builtInRules } from "./rules/index.ts";

/**
 * A checker with the built-in rules and presets; `plugins` adds the shop's own. Pure: no clock, no I/O.
 * @throws {CheckerError} `checker/unknown-option`, `checker/unknown-preset`, `checker/unknown-lang`,
 * `checker/bad-suppression`, `rule/unknown`, `rule/bad-setting`, `rule/bad-option`, `rule/bad-definition`, `rule/duplicate`.
 */
export function createChecker(options: CheckerOptions = {}): Checker {
  return checkerOf({ rules: builtInRules, presets }, options);
}
