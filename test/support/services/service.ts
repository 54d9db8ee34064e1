import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { findProgram } from "../../../scripts/test/programs.ts";

/** A database or a broker of the test's own, on a loopback port that stays the same over restarts. */
export interface Service {
  readonly url: string;
  readonly port: number;
  /** Of the process that runs now. @throws when none does. */
  pid(): number;
  /** What it printed so far. */
  output(): string;
  /** Ends it in order, if it runs, and starts it again on the same port and data. */
  restart(): Promise<void>;
  /** SIGKILL: nothing is said, nothing is finished. `restart` brings it back. */
  kill(): Promise<void>;
  /** Ends it and throws its data away. */
  stop(): Promise<void>;
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** Asks the program to end in order. */
  readonly ending: "SIGINT" | "SIGTERM";
  /** Run it as a user who may do little, when this process is root: PostgreSQL refuses to run as root. */
  readonly isHumble?: boolean;
}

/** `nobody` of every Linux. */
export const NOBODY = 65_534;

/**
 * How to start a program as nobody, when asked to and root; on Linux so that it ends with this process, however that ends.
 */
export function dressed({ command, args, ending, isHumble = false }: Program): [string, readonly string[]] {
  if (findProgram("setpriv") === null) return [command, args];
  const asNobody = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];
  const isRoot = process.getuid?.() === 0;
  return ["setpriv", [...(isRoot && isHumble ? asNobody : []), "--pdeathsig", ending.slice(3), "--", command, ...args]];
}

/** One program that is started, ended and started again. */
export class Runner {
  readonly #program: Program;
  #child: ChildProcess | null = null;
  #output = "";

  constructor(program: Program) {
    this.#program = program;
  }

  get output(): string {
    return this.#output;
  }

  /** @throws when none runs. */
  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined || !this.isRunning)
      throw new Error(`${this.#program.command} does not run:\n${this.#output}`);
    return pid;
  }

  get isRunning(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  start(): void {
    const [command, args] = dressed(this.#program);
    const child = spawn(command, args, { cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
    const take = (chunk: Buffer) => {
      this.#output += chunk.toString();
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => {
      this.#output += `${command} could not be started: ${error.message}\n`;
    });
    this.#child = child;
  }

  async end(signal: NodeJS.Signals = this.#program.ending): Promise<void> {
    const child = this.#child;
    if (child === null || !this.isRunning || child.pid === undefined) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
}

/** What is given away of a program that runs on data in a folder of its own. */
export function serviceOf(parts: {
  readonly url: string;
  readonly port: number;
  readonly runner: Runner;
  readonly folder: string;
  readonly start: () => Promise<void>;
}): Service {
  const { url, port, runner, folder, start } = parts;
  return {
    url,
    port,
    pid: () => runner.pid,
    output: () => runner.output,
    kill: () => runner.end("SIGKILL"),
    restart: async () => {
      await runner.end();
      await start();
    },
    stop: async () => {
      await runner.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
