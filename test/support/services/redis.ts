import { mkdtemp } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram } from "../../../scripts/test/programs.ts";
import { freePort } from "../free-port.ts";
import { until } from "../until.ts";
import { Runner, type Service, serviceOf } from "./service.ts";

/**
 * A Redis of its own that keeps nothing over a restart.
 * @throws when Redis is not installed or does not start.
 */
export async function startRedis(): Promise<Service> {
  const command = findProgram("redis-server");
  if (command === null) throw new Error("Redis is not installed. Install once: sudo apt-get install redis-server");
  const folder = await mkdtemp(join(tmpdir(), "qin-redis-"));
  const port = await freePort();
  const settings = { port, bind: "127.0.0.1", dir: folder, save: "", appendonly: "no" };
  const runner = new Runner({
    command,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, `${value}`]),
    ending: "SIGTERM",
  });

  async function start(): Promise<void> {
    runner.start();
    await until("Redis to answer", () => runner.isRunning && answers(port)).catch((cause: unknown) => {
      throw new Error(`Redis did not start:\n${runner.output}`, { cause });
    });
  }

  await start();
  return serviceOf({ url: `redis://127.0.0.1:${port}`, port, runner, folder, start });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: "127.0.0.1", port }, () => socket.write("PING\r\n"));
    const answer = (isReady: boolean) => {
      socket.destroy();
      resolve(isReady);
    };
    socket.once("data", (chunk) => answer(chunk.toString().startsWith("+PONG")));
    socket.once("error", () => answer(false));
    socket.once("close", () => answer(false));
  });
}
