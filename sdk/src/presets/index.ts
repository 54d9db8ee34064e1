import type { RuleSettings } from "../engine/settings.ts";
import { off } from "./off.ts";
import { recommended } from "./recommended.ts";
import { strict } from "./strict.ts";

/** Named sets of rules: data, not code. */
export const presets: Readonly<Record<string, RuleSettings>> = { recommended, strict, off };
