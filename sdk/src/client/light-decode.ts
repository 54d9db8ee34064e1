import type { DownFrame } from "../protocol/down.ts";

/** Turns a text frame into one of the protocol, or null for one that this client does not know. */
export type Decode = (raw: string) => DownFrame | null;

/**
 * Enough for a relay one trusts, in few bytes: JSON with a `type`. A frame of a type that nobody listens for falls through.
 * Where bytes do not matter, `strictDecode` holds every field to the schemas.
 */
export const lightDecode: Decode = (raw) => {
  const value: unknown = JSON.parse(raw);
  return isFrame(value) ? value : null;
};

function isFrame(value: unknown): value is DownFrame {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
