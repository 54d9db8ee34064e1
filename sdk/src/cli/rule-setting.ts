import type { RuleSetting } from "../engine/settings.ts";
import type { Setting } from "../engine/types.ts";
import { UsageError } from "./usage-error.ts";

const settings: readonly Setting[] = ["off", "info", "warn", "error"];

/** `ID`, `ID=warn` or `ID=["warn",{"option":1}]`, as `--rule` takes it; null leaves the setting to preset and configuration. */
export function readRuleSetting(given: string): [id: string, setting: RuleSetting | null] {
  const equals = given.indexOf("=");
  if (equals < 0) return [given, null];
  const [id, text] = [given.slice(0, equals), given.slice(equals + 1)];
  const plain = settings.find((one) => one === text);
  if (plain !== undefined) return [id, plain];
  const pair = pairOf(text);
  if (pair === null) {
    throw new UsageError(
      `--rule ${id}: expected off, info, warn, error or ["warn", {"option": value}]; got ${JSON.stringify(text)}`,
    );
  }
  return [id, pair];
}

function pairOf(text: string): RuleSetting | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [first, options]: unknown[] = value;
  const setting = settings.find((one) => one === first);
  if (setting === undefined || typeof options !== "object" || options === null) return null;
  return [setting, { ...options }];
}
