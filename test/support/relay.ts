import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Event, event, schema } from "@qin/sdk/protocol";
import { root } from "../docs/root.ts";
import { freePort } from "./free-port.ts";
import { until } from "./until.ts";

/** A real relay with desk and demo shop, in a process and a data folder of its own. */
export interface TestRelay {
  /** `http://127.0.0.1:<port>`, the same after a restart. */
  readonly url: string;
  /** Asked to end, as by an operator; resolves when it has. `start` brings it back. */
  stop(): Promise<void>;
  /** Power cut: nothing is said, nothing is finished. */
  kill(): Promise<void>;
  /** Comes back on the same port and data. */
  start(): Promise<void>;
  /** What it printed so far. */
  output(): string;
  /** Of the process that runs now. */
  readonly pid: number;
  readonly dataDir: string;
  /** A conversation's log as the shop's backend may read it. */
  log(conversationId: string): Promise<Event[]>;
  /** Ends it and throws its data away. */
  close(): Promise<void>;
}

const demoFile = schema.object({ apiKey: schema.string({ max: 200 }) });
const logAnswer = schema.object({ events: schema.list(event, { max: 100_000 }) });

/** The key that the demo shop's backend was given at the first start. */
async function apiKeyOf(dataDir: string): Promise<string> {
  return demoFile.parse(JSON.parse(await readFile(join(dataDir, "demo.json"), "utf8")), "demo.json").apiKey;
}

/**
 * @param under a program that starts the relay and becomes it, as `prlimit` does, with its arguments.
 * @throws with the relay's output when it does not answer within 30 s.
 */
export async function startRelay(
  env: Readonly<Record<string, string>> = {},
  under: readonly string[] = [],
): Promise<TestRelay> {
  const dataDir = await mkdtemp(join(tmpdir(), "qin-e2e-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let output = "";

  async function start(): Promise<void> {
    const [program, ...args] = [...under, process.execPath, join(root, "server/bin/qin.mjs"), "start"];
    const own = spawn(program ?? process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        HOST: "127.0.0.1",
        PORT: String(port),
        QIN_DATA: dataDir,
        QIN_DEMO: "1",
        QIN_LOG: "warn",
        QIN_FRONT: join(root, "examples/storefront/backend/main.ts"),
        ...env,
      },
    });
    child = own;
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    own.stdout.on("data", take);
    own.stderr.on("data", take);
    const isUp = until("the relay to answer", async () => (await fetch(`${url}/healthz`)).ok, 30_000);
    const hasEnded = once(own, "close").then(([code]) => Promise.reject(new Error(`the relay ended with ${code}`)));
    await Promise.race([isUp, hasEnded]).catch((cause: unknown) => {
      throw new Error(`the relay did not start:\n${output}`, { cause });
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const own = child;
    child = null;
    if (own === null || own.exitCode !== null || own.signalCode !== null) return;
    const ended = once(own, "exit");
    own.kill(signal);
    await ended;
  }

  await start();
  return {
    url,
    start,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    output: () => output,
    get pid() {
      return child?.pid ?? 0;
    },
    dataDir,
    log: async (conversationId) => {
      const response = await fetch(`${url}/v1/conversations/${conversationId}/events`, {
        headers: { authorization: `Bearer ${await apiKeyOf(dataDir)}` },
      });
      if (!response.ok) throw new Error(`the log cannot be read: ${response.status} ${await response.text()}`);
      return logAnswer.parse(await response.json(), "").events;
    },
    close: async () => {
      await end("SIGTERM");
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
