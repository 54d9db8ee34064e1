/** Codes of errors that only say that the other side is gone, or spoke no WebSocket. */
const ORDINARY: ReadonlySet<string> = new Set([
  "ECONNRESET",
  "EPIPE",
  "ECONNABORTED",
  "ETIMEDOUT",
  "ERR_STREAM_DESTROYED",
]);

/** A socket's error that needs nobody's attention: lines break, and strangers send anything. */
export function isExpectedDisconnect(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return false;
  return ORDINARY.has(error.code) || error.code.startsWith("WS_ERR_");
}
