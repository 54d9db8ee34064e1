import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

export const root = join(import.meta.dirname, "../..");

export interface CommandOptions {
  /** Seconds after which it is ended and counts as failed; default 600. */
  readonly limitSeconds?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Called every `heartbeatSeconds` (default 10) with the seconds so far and the last line printed. */
  readonly onHeartbeat?: (seconds: number, lastLine: string) => void;
  readonly heartbeatSeconds?: number;
}

export interface CommandResult {
  readonly ok: boolean;
  readonly output: string;
}

/**
 * Runs a program from the repository's root with the project's own tools first in PATH. Never rejects: a program that
 * cannot be started, fails or takes too long is `ok: false`, and `output` says which.
 */
export function run(program: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const { limitSeconds = 600, heartbeatSeconds = 10 } = options;
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      // A group of its own, so that a stage that hangs is ended with everything it started.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NO_COLOR: "1",
        FORCE_COLOR: undefined,
        ...options.env,
        PATH: [join(root, "node_modules/.bin"), process.env["PATH"]].join(delimiter),
      },
    });
    let output = "";
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const endGroup = () => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // It ended by itself in the meantime.
      }
    };
    const interrupted = () => {
      endGroup();
      process.exit(130);
    };
    process.once("SIGINT", interrupted);
    process.once("SIGTERM", interrupted);
    const limit = setTimeout(() => {
      output += `\nended: it took longer than ${limitSeconds} s\n`;
      endGroup();
    }, limitSeconds * 1000);
    const heartbeat = setInterval(() => options.onHeartbeat?.(seconds(), lastLineOf(output)), heartbeatSeconds * 1000);
    const finish = (ok: boolean) => {
      clearTimeout(limit);
      clearInterval(heartbeat);
      process.removeListener("SIGINT", interrupted);
      process.removeListener("SIGTERM", interrupted);
      resolve({ ok, output });
    };
    child.once("error", (error) => {
      output += `${program} could not be started: ${error.message}\n`;
      finish(false);
    });
    child.once("close", (code) => finish(code === 0));
  });
}

function lastLineOf(output: string): string {
  return output.trimEnd().split("\n").at(-1)?.trim() ?? "";
}
