import { spawn } from "node:child_process";
import { once } from "node:events";

/** How Node runs the relay with the demo shop from source, from the repository's root. */
export const relayArguments: readonly string[] = [
  "server/bin/qin.mjs",
  "start",
  "--demo",
  "--front",
  "examples/storefront/backend/main.ts",
];

/** Warnings and errors are for whoever started it; a line for every connection is not. */
export const relayEnvironment: NodeJS.ProcessEnv = { QIN_LOG: "warn", ...process.env };

/**
 * Runs the relay until it ends, and returns its exit code. It prints its addresses, or in one line why it cannot start.
 * Ctrl-C reaches it by itself, as one of the terminal's programs; other signals are handed on.
 */
export async function runRelay(root: string): Promise<number> {
  const child = spawn(process.execPath, relayArguments, { cwd: root, stdio: "inherit", env: relayEnvironment });
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  const [code] = await once(child, "exit");
  return typeof code === "number" ? code : 1;
}
