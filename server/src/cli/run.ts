import { ConfigError } from "../config/config-error.ts";
import { StartError } from "../start-error.ts";
import { StoreError } from "../store/store-error.ts";
import { type Command, type CommandIo, type Output, UsageError } from "./command.ts";
import { CommandError } from "./command-error.ts";

export interface Program {
  readonly commands: readonly Command[];
  readonly version: string;
}

/** Finds the command and runs it. What can go wrong is said in a line each; only what nobody foresaw comes with a stack. */
export async function run(args: readonly string[], { commands, version }: Program, io: CommandIo): Promise<number> {
  const [first, ...rest] = args;
  if (first === "--version" || first === "-v") return say(io.out, `${version}\n`, 0);
  if (first === undefined || first === "--help" || first === "-h") return say(io.out, overview(commands), 0);
  const command = commands.find(({ name }) => name === first);
  if (command === undefined) return say(io.err, `qin: there is no command "${first}"\n\n${overview(commands)}`, 1);
  if (rest.includes("--help") || rest.includes("-h")) return say(io.out, command.usage, 0);
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (error instanceof UsageError) return say(io.err, `qin ${command.name}: ${error.message}\n\n${command.usage}`, 1);
    return say(io.err, `${whatWentWrong(error)}\n`, 1);
  }
}

function whatWentWrong(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartError || error instanceof CommandError)
    return error.message;
  if (error instanceof StoreError) {
    return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function overview(commands: readonly Command[]): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  return `Usage: qin <command> [options]\n\n${lines.join("\n")}\n\n  --help     this, or more on a command\n  --version  the version\n`;
}

function say(stream: Output, text: string, code: number): number {
  stream.write(text);
  return code;
}
