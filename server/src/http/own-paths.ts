const EXACT = new Set(["/ws", "/qin.js", "/desk", "/healthz", "/readyz", "/metrics"]);
const FOLDERS = ["/widget/", "/desk/", "/api/", "/v1/"];

/** Whether the relay answers this URL itself; everything else is the shop's own front. */
export function isOurs(url: string): boolean {
  const path = url.split(/[?#]/, 1)[0] ?? "/";
  return EXACT.has(path) || FOLDERS.some((folder) => path.startsWith(folder));
}
