import type { RuleSettings } from "../engine/settings.ts";

/** No rule: for a shop that switches on one after the other. */
export const off: RuleSettings = {};
