import { createHash } from "node:crypto";

/** What the relay stores of a token or key. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
