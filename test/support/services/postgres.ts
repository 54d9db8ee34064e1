import { execFile } from "node:child_process";
import { chown, mkdtemp } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findPostgres } from "../../../scripts/test/services.ts";
import { freePort } from "../free-port.ts";
import { until } from "../until.ts";
import { dressed, NOBODY, Runner, type Service, serviceOf } from "./service.ts";

const execute = promisify(execFile);

/**
 * A PostgreSQL of its own in a temporary folder, as durable as in production, with 200 connections and no password.
 * `url` names the empty database `postgres`; take `newDatabase` for one that nobody else writes.
 * @throws when PostgreSQL is not installed or does not start.
 */
export async function startPostgres(): Promise<Service> {
  const programs = findPostgres();
  if (programs === null) throw new Error("PostgreSQL is not installed. Install once: sudo apt-get install postgresql");
  const folder = await mkdtemp(join(tmpdir(), "qin-postgres-"));
  if (process.getuid?.() === 0) await chown(folder, NOBODY, NOBODY);
  const data = join(folder, "data");
  const args = ["-D", data, "-U", "qin", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
  await execute(
    ...executable(dressed({ command: join(programs, "initdb"), args, ending: "SIGTERM", isHumble: true })),
    { cwd: "/" },
  );
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    fsync: "on",
    synchronous_commit: "on",
  };
  const runner = new Runner({
    command: join(programs, "postgres"),
    args: ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    ending: "SIGINT",
    isHumble: true,
  });

  async function start(): Promise<void> {
    runner.start();
    await until(
      "PostgreSQL to take connections",
      async () => {
        // After a kill the new one waits for the old one's children to notice, and gives up at once if they are late.
        if (!runner.isRunning) runner.start();
        return takesConnections(port);
      },
      30_000,
    ).catch((cause: unknown) => {
      throw new Error(`PostgreSQL did not start:\n${runner.output}`, { cause });
    });
  }

  await start();
  return serviceOf({ url: `postgres://qin@127.0.0.1:${port}/postgres`, port, runner, folder, start });
}

/** `execFile` wants its list writable. */
function executable([command, args]: [string, readonly string[]]): [string, string[]] {
  return [command, [...args]];
}

/** Says hello as a client does; `R` is the answer of a server that is ready, `E` of one that still starts or recovers. */
function takesConnections(port: number): Promise<boolean> {
  const words = Buffer.from("user\0qin\0database\0postgres\0\0");
  const hello = Buffer.alloc(8 + words.length);
  hello.writeInt32BE(hello.length, 0);
  hello.writeInt32BE(196_608, 4);
  words.copy(hello, 8);
  return new Promise((resolve) => {
    const socket = createConnection({ host: "127.0.0.1", port }, () => socket.write(hello));
    const answer = (isReady: boolean) => {
      socket.destroy();
      resolve(isReady);
    };
    socket.once("data", (chunk) => answer(chunk.subarray(0, 1).toString() === "R"));
    socket.once("error", () => answer(false));
    socket.once("close", () => answer(false));
  });
}
