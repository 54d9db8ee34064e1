import { createServer } from "node:http";
import { StartError, systemCode } from "../start-error.ts";
import type { Registry } from "./registry.ts";

/** What Prometheus' text format calls itself. */
export const METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

export interface MetricsListener {
  /**
   * Returns the address; port 0 takes any free one.
   * @throws {StartError} `start/port-taken`, `start/cannot-listen`
   */
  listen(port: number): Promise<string>;
  close(): Promise<void>;
}

/** Serves the metrics on a port of their own, to programs on this machine alone. */
export function createMetricsListener(registry: Registry): MetricsListener {
  const server = createServer(async (request, response) => {
    const isAsked = request.method === "GET" && request.url?.split("?", 1)[0] === "/metrics";
    if (isAsked) response.writeHead(200, { "content-type": METRICS_TYPE }).end(await registry.text());
    else response.writeHead(404).end();
  });
  return {
    listen: async (port) => {
      try {
        await new Promise<void>((resolve, reject) => {
          server.once("error", reject).listen(port, "127.0.0.1", resolve);
        });
      } catch (error) {
        throw cannotListen(port, error);
      }
      const address = server.address();
      return `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? port) : port}/metrics`;
    },
    close: () =>
      new Promise((resolve) => {
        if (!server.listening) return resolve();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function cannotListen(port: number, cause: unknown): StartError {
  const code = systemCode(cause);
  if (code !== "EADDRINUSE") {
    const message = `The metrics cannot be served on 127.0.0.1:${port} (${code}). Check QIN_METRICS_PORT.`;
    return new StartError("start/cannot-listen", message, { cause });
  }
  const message = `Port ${port} is taken. Stop whatever uses it, or give another QIN_METRICS_PORT.`;
  return new StartError("start/port-taken", message, { cause });
}
