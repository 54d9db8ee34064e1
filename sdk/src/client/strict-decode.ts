import { parseDown } from "../protocol/parse.ts";
import type { Decode } from "./light-decode.ts";

/** Holds every field to the schemas; a frame of an unknown type is passed over, a broken one throws. */
export const strictDecode: Decode = (raw) => {
  const parsed = parseDown(raw);
  if (parsed.ok) return parsed.frame;
  if (parsed.error.code === "frame/unknown-type") return null;
  throw new Error(`${parsed.error.code}: ${parsed.error.message}`);
};
