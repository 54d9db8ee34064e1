import type { RuleSettings } from "../engine/settings.ts";
import { callCentre } from "./call-centre.ts";
import { off } from "./off.ts";
import { recommended } from "./recommended.ts";
import { strict } from "./strict.ts";
import { taobaoShop } from "./taobao-shop.ts";

/** Named sets of rules: data, not code. */
export const presets: Readonly<Record<string, RuleSettings>> = {
  recommended,
  strict,
  "taobao-shop": taobaoShop,
  "call-centre": callCentre,
  off,
};
