import { type ChildProcess, fork, spawn } from "node:child_process";
import { join } from "node:path";

/** A process of the bench that answers questions. */
export interface Helper {
  readonly pid: number;
  ask<T>(question: object): Promise<T>;
  end(): Promise<void>;
}

/** Starts a file of this folder on one core of its own, so that server and load do not take each other's time. */
export function startHelper(
  file: string,
  core: number,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Helper {
  const path = join(import.meta.dirname, file);
  const node = ["--conditions=qin-source", "--expose-gc", path, ...args];
  const stdio: ("ignore" | "inherit" | "ipc")[] = ["ignore", "inherit", "inherit", "ipc"];
  const child: ChildProcess =
    process.platform === "linux"
      ? spawn("taskset", ["-c", String(core), process.execPath, ...node], { stdio, env: { ...process.env, ...env } })
      : fork(path, [...args], { execArgv: node.slice(0, 2), stdio, env: { ...process.env, ...env } });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const waiting: { resolve: (value: never) => void; reject: (error: Error) => void }[] = [];
  child.on("message", (answer: { readonly result: never; readonly error?: string }) => {
    const first = waiting.shift();
    if (answer.error !== undefined) first?.reject(new Error(`${file}: ${answer.error}`));
    else first?.resolve(answer.result);
  });
  child.on("exit", (code) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`${file} ended with ${code}`));
  });
  return {
    pid: child.pid ?? 0,
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.send(question);
      }),
    end: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
