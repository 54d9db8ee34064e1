import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits, for whoever keeps it; the relay keeps only its hash. */
export function newToken(prefix = ""): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** SHA-256 in base64url. Enough for secrets that are random already, and quick enough for every connection. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
