import type { Config } from "./config.ts";
import type { App } from "./http/route.ts";
import { StartError, systemCode } from "./start-error.ts";

/** Connections that may wait to be accepted: five thousand clients come back at once after a restart. */
const BACKLOG = 4_096;

/**
 * Returns the address under which this machine reaches the relay.
 * @throws {StartError} `start/port-taken`, `start/cannot-listen`
 */
export async function listen(app: App, { host, port }: Config): Promise<string> {
  try {
    await app.listen({ host, port, backlog: BACKLOG });
  } catch (error) {
    const code = systemCode(error);
    if (code === "EADDRINUSE") {
      throw new StartError("start/port-taken", `Port ${port} is taken. Stop whatever uses it, or give another PORT.`, {
        cause: error,
      });
    }
    const message = `The relay cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`;
    throw new StartError("start/cannot-listen", message, { cause: error });
  }
  const address = app.server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return `http://${nameOf(host)}:${taken}`;
}

/** An address that means "all of them" is reached as this machine itself. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
