import { parseArgs } from "node:util";
import { type Config, readConfig } from "../config.ts";
import { placeOf } from "../place-of.ts";
import { DEMO_PASSWORD, demoLogins } from "../seed/demo-shop.ts";
import { createServer, type RelayServer } from "../server.ts";
import { type Command, type CommandIo, UsageError } from "./command.ts";

const usage = `Usage: qin start [options]

Starts the relay with its desk on one port, and ends on Ctrl-C.

  --demo          fill an empty store with the demo shop      (QIN_DEMO=1)
  --front FILE    a module that serves the shop's own pages   (QIN_FRONT)
  --port N        the port, 0 for any free one                (PORT)
  --host NAME     the address to listen on                    (HOST)
  --data FOLDER   where the data is kept                      (QIN_DATA)

An option counts more than its environment variable; docs/configuration.md lists all of those.
`;

export const start: Command = {
  name: "start",
  summary: "start the relay with its desk",
  usage,
  run: async (args, io) => {
    const server = await createServer(readConfig({ ...io.env, ...fromArgs(args) }));
    try {
      const { url, metricsUrl } = await server.listen();
      io.out.write(greeting(url, metricsUrl, server));
      await io.stopRequested;
      io.out.write("Stopping: clients are asked to come back, and what was taken is written.\n");
      return 0;
    } finally {
      await server.close();
    }
  },
};

/** The options as the environment variables that they stand for. */
function fromArgs(args: readonly string[]): CommandIo["env"] {
  const { demo, front, port, host, data } = parsed(args);
  return {
    ...(demo ? { QIN_DEMO: "1" } : {}),
    ...(front === undefined ? {} : { QIN_FRONT: front }),
    ...(port === undefined ? {} : { PORT: port }),
    ...(host === undefined ? {} : { HOST: host }),
    ...(data === undefined ? {} : { QIN_DATA: data }),
  };
}

function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { demo: { type: "boolean", default: false }, front: text, port: text, host: text, data: text },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function greeting(url: string, metricsUrl: string | null, { demo, context }: RelayServer): string {
  const { front } = context.config;
  const lines = ["Qin is ready.", ""];
  if (front !== null) lines.push(`  Shop    ${url}/`);
  lines.push(`  Desk    ${url}/desk/`, `  Health  ${url}/healthz`);
  if (metricsUrl !== null) lines.push(`  Metrics ${metricsUrl}`);
  if (demo !== null) {
    lines.push("", `  Log in to the desk with the password ${DEMO_PASSWORD}:`);
    for (const { email, name, role } of demoLogins) lines.push(`    ${email.padEnd(22)} ${name} (${role})`);
  }
  lines.push("", ...whereItKeeps(context.config), "  Stop    Ctrl-C");
  return `\n${lines.join("\n")}\n\n`;
}

/** The store and the bus, without the passwords in their addresses. */
function whereItKeeps({ databaseUrl, redisUrl, dataDir }: Config): string[] {
  if (databaseUrl === null) return [`  Data    ${dataDir} (kept; delete it to begin anew)`];
  const bus = redisUrl === null ? "none: this relay is alone on it" : placeOf(redisUrl);
  return [`  Store   ${placeOf(databaseUrl)}`, `  Bus     ${bus}`];
}
