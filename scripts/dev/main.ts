import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createServer, type ViteDevServer } from "vite";
import { ensureBuilt } from "../start/ensure-built.ts";
import { parts } from "../start/parts.ts";
import { relayArguments, relayEnvironment } from "../start/relay.ts";
import { watchWidget } from "./widget.ts";

const root = join(import.meta.dirname, "../..");
const print = (line: string) => console.log(line);

/** Relay, desk and shop from source: the relay restarts, the pages reload when what they are made of changes. */
export async function main(): Promise<void> {
  const port = process.env["PORT"] || "8080";
  const relayUrl = `http://127.0.0.1:${port}`;
  process.env["QIN_RELAY"] = relayUrl;

  const widgetPart = parts.filter(({ name }) => name === "widget");
  if (!(await ensureBuilt(root, widgetPart, print))) process.exit(1);

  const relay = spawn(process.execPath, ["--watch", "--watch-preserve-output", ...relayArguments], {
    cwd: root,
    stdio: "inherit",
    env: { ...relayEnvironment, PORT: port },
  });
  const desk = await serve("server/dashboard", 5174);
  const shop = await serve("examples/storefront", 5173);
  const widget = watchWidget(root, print, () => shop.ws.send({ type: "full-reload" }));

  print(`
  Shop    ${addressOf(shop)}
  Desk    ${addressOf(desk)}

  Work on these two: they reload on change. The relay below serves what was built last, and starts again on change.
  Ctrl-C stops all of them.
`);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    widget.close();
    await Promise.all([shop.close(), desk.close(), end(relay)]);
    process.exit();
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
  // Under --watch the process outlives a relay that could not start, so this is the watcher itself.
  relay.once("exit", () => void stop());
}

async function serve(folder: string, port: number): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: join(root, folder, "vite.config.ts"),
    root: join(root, folder),
    server: { port, host: "127.0.0.1" },
    logLevel: "warn",
  });
  return server.listen();
}

function addressOf(server: ViteDevServer): string {
  return server.resolvedUrls?.local[0] ?? "";
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
