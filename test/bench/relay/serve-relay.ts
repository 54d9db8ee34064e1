/** The relay itself, as `qin` starts it, with the limits that a load from one address needs. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../../server/src/config.ts";
import { DEMO_PASSWORD } from "../../../server/src/seed/demo-shop.ts";
import { createServer } from "../../../server/src/server.ts";
import { answerAs } from "./answer.ts";

/** Data that is there already, else a folder of its own. */
const [dataDir = mkdtempSync(join(tmpdir(), "qin-bench-"))] = process.argv.slice(2);
const server = await createServer(
  readConfig({
    PORT: "0",
    QIN_DATA: dataDir,
    DATABASE_URL: process.env["DATABASE_URL"],
    REDIS_URL: process.env["REDIS_URL"],
    QIN_DEMO: "1",
    QIN_LOG: "silent",
    QIN_FRAMES_PER_SECOND: "100000",
    QIN_SOCKETS_PER_ADDRESS: "0",
    QIN_SOCKETS: "0",
    QIN_SOCKETS_PER_PERSON: "0",
    QIN_CONVERSATIONS_PER_DAY: "0",
    QIN_OPENINGS_PER_MINUTE: "0",
    QIN_NEW_CUSTOMERS_PER_MINUTE: "0",
  }),
);
const { url } = await server.listen();
const login = await fetch(`${url}/api/login`, {
  method: "POST",
  headers: { "content-type": "application/json", "x-qin": "1" },
  body: JSON.stringify({ email: "agent@demo.shop", password: DEMO_PASSWORD }),
});
const cookie = login.headers.getSetCookie()[0] ?? "";
const memberToken = decodeURIComponent(/=([^;]+)/.exec(cookie)?.[1] ?? "");
answerAs(
  { port: Number(new URL(url).port), memberToken, shop: "demo" },
  {
    /** Bytes that are in use, after a collection; resident memory also holds what a past load has left behind. */
    live: () => {
      globalThis.gc?.();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    },
    lateness: async () => {
      const { deadlines }: { deadlines: object } = JSON.parse(await (await fetch(`${url}/healthz`)).text());
      return deadlines;
    },
  },
);
