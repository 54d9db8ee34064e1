import { CheckerError, shown } from "../engine/errors.ts";
import { nearestName } from "../engine/nearest.ts";
import type { ConfigOverride, QinConfig } from "./config.ts";

const KEYS = ["preset", "lang", "rules", "plugins", "suppressions", "judge", "overrides"];
const OVERRIDE_KEYS = ["shop", "team", "channel", "preset", "lang", "rules", "suppressions"];

/**
 * What was read from a file, as a configuration. Rules, presets and suppressions are looked at when a checker is made of it.
 * @throws {CheckerError} `config/bad` for anything of another shape; it names the key.
 */
export function readConfig(given: unknown): QinConfig {
  requireShape(given, "the configuration", KEYS);
  for (const [i, override] of (given.overrides ?? []).entries()) {
    const path = `overrides[${i}]`;
    requireShape<ConfigOverride>(override, path, OVERRIDE_KEYS);
    const { shop, team, channel } = override;
    if (shop === undefined && team === undefined && channel === undefined) {
      throw bad(`${path} names no shop, team or channel; without one it belongs to the settings above`);
    }
    for (const [key, place] of Object.entries({ shop, team, channel })) requirePlace(place, `${path}.${key}`);
  }
  return given;
}

function requireShape<T extends QinConfig | ConfigOverride = QinConfig>(
  given: unknown,
  path: string,
  known: readonly string[],
): asserts given is T {
  if (!isObject(given)) throw bad(`${path} is an object; got ${shown(given)}`);
  for (const [key, value] of Object.entries(given)) {
    if (!known.includes(key)) throw unknownKey(path, key, known);
    const isText = key === "preset" || key === "lang";
    const isList = key === "plugins" || key === "suppressions" || key === "overrides";
    if (isText && typeof value !== "string") throw bad(`${path}.${key} is a name; got ${shown(value)}`);
    if (isList && !(Array.isArray(value) && value.every(isObject))) {
      throw bad(`${path}.${key} is a list of objects; got ${shown(value)}`);
    }
    if (key === "judge" && typeof value !== "function") throw bad(`${path}.judge is a function; got ${shown(value)}`);
    if (key === "rules" && !isObject(value)) {
      throw bad(`${path}.rules is an object of rule and setting; got ${shown(value)}`);
    }
  }
}

function requirePlace(given: unknown, path: string): void {
  if (given === undefined || typeof given === "string") return;
  if (Array.isArray(given) && given.length > 0 && given.every((one) => typeof one === "string")) return;
  throw bad(`${path} is a name or a list of names; got ${shown(given)}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unknownKey(path: string, key: string, known: readonly string[]): CheckerError {
  const near = nearestName(key, known);
  return bad(
    `${path} has no key ${shown(key)}; ${near === null ? `known are ${known.join(", ")}` : `did you mean ${shown(near)}?`}`,
  );
}

function bad(problem: string): CheckerError {
  return new CheckerError("config/bad", problem.endsWith("?") ? problem : `${problem}.`);
}
