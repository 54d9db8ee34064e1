/** What came with the request that became the socket. */
export interface Upgrade {
  /** The page, as its browser names it; browsers always do, nothing else has to. */
  readonly origin: string | undefined;
  /** The page was served by this relay itself. */
  readonly isSameOrigin: boolean;
  readonly cookie: string | undefined;
  /** The network address, as our own proxy has seen it if there is one. */
  readonly address: string;
}

/** Whether a page may speak to this shop. Programs name no page, and have no cookies to steal. */
export function mayConnect({ origin, isSameOrigin }: Upgrade, listed: readonly string[]): boolean {
  return origin === undefined || isSameOrigin || listed.length === 0 || listed.includes(origin);
}

/**
 * The login's cookie, if the page may use it. A browser sends it along from any page, so that only the relay's own desk,
 * never a page elsewhere, speaks as a member without a token.
 */
export function trustedCookie({ origin, isSameOrigin, cookie }: Upgrade): string | undefined {
  return origin !== undefined && isSameOrigin ? cookie : undefined;
}

/** Whether the page's address names the host that the request was sent to. */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}
