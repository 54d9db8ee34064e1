import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { commands } from "../commands.ts";
import { run } from "../run.ts";

const QIN = join(import.meta.dirname, "../../../bin/qin.mjs");

export interface Ended {
  readonly code: unknown;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of `qin` to its end, as `main.ts` does but in this process: a process of its own costs a second each time. */
export async function runQin(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const streams = { out: new PassThrough(), err: new PassThrough() };
  const printed = Promise.all([text(streams.out), text(streams.err)]);
  const io = { ...streams, env, stopRequested: new Promise<void>(() => {}) };
  const code = await run(args, { commands, version: "0.0.0" }, io);
  streams.out.end();
  streams.err.end();
  const [out, err] = await printed;
  return { code, out, err };
}

/** The same in a process of its own, as an operator runs it beside a relay. */
export function runQinAlone(args: readonly string[]): Promise<Ended> {
  return runAlone(QIN, args);
}

/** Any program of ours in a process of its own, with nothing of this environment but PATH. */
export async function runAlone(program: string, args: readonly string[]): Promise<Ended> {
  const env = { PATH: process.env["PATH"] };
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"], env });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code, out, err };
}
