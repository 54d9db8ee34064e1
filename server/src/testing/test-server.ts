import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schema } from "@qin/sdk/protocol";
import { readConfig } from "../config.ts";
import type { DemoKeys } from "../seed/demo-keys.ts";
import { DEMO_PASSWORD } from "../seed/demo-shop.ts";
import { createServer, type RelayServer, type ServerDeps } from "../server.ts";
import type { Store } from "../store/store.ts";

export interface TestServer {
  readonly url: string;
  /** Null unless QIN_METRICS is loopback. */
  readonly metricsUrl: string | null;
  readonly server: RelayServer;
  readonly store: Store;
  readonly demo: DemoKeys;
  readonly dataDir: string;
  /** A request to this server; a body becomes JSON. */
  call(path: string, init?: { method?: string; headers?: Record<string, string>; body?: unknown }): Promise<Response>;
  /** The Authorization header of the demo shop's backend. */
  readonly asShop: Record<string, string>;
  login(email?: string): Promise<Response>;
  close(): Promise<void>;
}

/** A whole relay with the demo shop on a free port, on data of its own. */
export async function startTestServer(
  options: { env?: Record<string, string>; deps?: ServerDeps; dataDir?: string } = {},
): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "qin-server-")));
  const config = readConfig({ PORT: "0", QIN_DATA: dataDir, QIN_DEMO: "1", QIN_LOG: "silent", ...options.env });
  const server = await createServer(config, options.deps);
  const { url, metricsUrl } = await server.listen().catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const { demo } = server;
  if (demo === null) throw new Error("the test server is the demo shop");

  const call: TestServer["call"] = (path, { method = "GET", headers = {}, body } = {}) =>
    fetch(`${url}${path}`, {
      method,
      redirect: "manual",
      headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  return {
    url,
    metricsUrl,
    server,
    store: server.context.store,
    demo,
    dataDir,
    call,
    asShop: { authorization: `Bearer ${demo.apiKey}` },
    login: (email = "agent@demo.shop") =>
      call("/api/login", { method: "POST", headers: { "x-qin": "1" }, body: { email, password: DEMO_PASSWORD } }),
    close: async () => {
      await server.close();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const line = schema.string({ max: 10_000 });
const errorBody = schema.object({ error: schema.object({ code: line, message: line }) });

/** The status and code of an answer that is no success. */
export async function errorOf(response: Response): Promise<{ status: number; code: string }> {
  return { status: response.status, code: errorBody.parse(await response.json(), "the answer").error.code };
}
