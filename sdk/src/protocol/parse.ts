import type { ErrorCode } from "./codes.ts";
import { type DownFrame, downFrame } from "./down.ts";
import { Invalid, isObject, type Schema } from "./schema.ts";
import { type UpFrame, upFrame } from "./up.ts";

export interface ProtocolError {
  readonly code: ErrorCode;
  readonly message: string;
  /** The `id` of the frame, where one could be read, so that the refusal finds its sender. */
  readonly id?: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly frame: T }
  | { readonly ok: false; readonly error: ProtocolError };

/** The only place where a relay touches what a client sent; after it the frame is trusted. Never throws. */
export function parseUp(raw: string): Parsed<UpFrame> {
  return parse(upFrame, raw);
}

/** The same for what a relay sent. Never throws. */
export function parseDown(raw: string): Parsed<DownFrame> {
  return parse(downFrame, raw);
}

function parse<T>(schema: Schema<T>, raw: string): Parsed<T> {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return failed("frame/not-json", "the frame is not JSON");
  }
  if (!isObject(value)) return failed("frame/not-json", "the frame is not a JSON object");
  try {
    return { ok: true, frame: schema.parse(value, "") };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const code = error.path === "type" ? "frame/unknown-type" : "frame/invalid";
    return failed(code, error.message, value["id"]);
  }
}

function failed(code: ErrorCode, message: string, id?: unknown): Parsed<never> {
  const known = typeof id === "string" && id !== "" && id.length <= 64;
  return { ok: false, error: known ? { code, message, id } : { code, message } };
}
