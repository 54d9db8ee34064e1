/** Keys that clients make never meet the relay's own. */
export function clientKey(made: string): string {
  return `client:${made}`;
}
