const NAME = "qin_session";

/** The token of the desk's session cookie in a Cookie header. */
export function sessionCookie(header: string | undefined): string | null {
  for (const pair of header?.split(";") ?? []) {
    const [name, ...value] = pair.trim().split("=");
    if (name === NAME && value.length > 0) return value.join("=");
  }
  return null;
}

/** The Set-Cookie header of a login: no script reads it, no other site sends it. */
export function startCookie(token: string, { maxAgeMs, isSecure }: { maxAgeMs: number; isSecure: boolean }): string {
  return `${NAME}=${token}; Max-Age=${Math.floor(maxAgeMs / 1000)}; ${attributes(isSecure)}`;
}

/** The Set-Cookie header of a logout. */
export function endCookie(isSecure: boolean): string {
  return `${NAME}=; Max-Age=0; ${attributes(isSecure)}`;
}

function attributes(isSecure: boolean): string {
  return `Path=/; HttpOnly; SameSite=Strict${isSecure ? "; Secure" : ""}`;
}
