import type { App } from "./route.ts";

/** What the desk may load and where it may connect: itself, and nothing else. */
export function deskPolicy(host: string | undefined): string {
  // Browsers that do not count ws: as 'self' need it by name; a host that is no plain host is left out.
  const sockets = host !== undefined && /^[\w.[\]:-]+$/.test(host) ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self'${sockets}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** For answers that no browser should show as a page of its own. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** What every answer of the relay says to browsers; a route may say something more fitting. */
export function securityHeaders(app: App): void {
  app.addHook("onSend", async (request, reply) => {
    reply.header("x-content-type-options", "nosniff").header("referrer-policy", "same-origin");
    if (!reply.hasHeader("content-security-policy")) reply.header("content-security-policy", DATA_POLICY);
    if (!reply.hasHeader("cross-origin-resource-policy")) reply.header("cross-origin-resource-policy", "same-origin");
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    if (request.protocol === "https") reply.header("strict-transport-security", "max-age=31536000");
  });
}
