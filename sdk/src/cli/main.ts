import { CheckerError } from "../engine/errors.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import type { CliIo } from "./cli-io.ts";
import { type ExitCode, interruptCodes, USAGE } from "./exit-codes.ts";
import { helpText } from "./help.ts";
import { Interrupted } from "./interrupted.ts";
import { reportLang } from "./report-setup.ts";
import { runAudit } from "./run-audit.ts";
import { runCompare } from "./run-compare.ts";
import { UsageError } from "./usage-error.ts";

/** `qin-audit`: returns the exit code. What can go wrong is said in a line; only what nobody foresaw comes as a throw. */
export async function main(args: readonly string[], io: CliIo): Promise<ExitCode> {
  try {
    const request = readArguments(args);
    if (request.kind === "help") return say(io, helpText(reportLang(request.lang, io.env)));
    if (request.kind === "version") return say(io, `${io.version}\n`);
    const given = withInput(request.given, io);
    return await (given.compare === undefined ? runAudit(given, io) : runCompare(given, given.compare, io));
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CheckerError || error instanceof Interrupted)) throw error;
    io.stderr.write(`qin-audit: ${error.message}\n`);
    return error instanceof Interrupted ? interruptCodes[error.by] : USAGE;
  }
}

/** Without a name, what is piped in is meant. */
function withInput(given: Arguments, { stdin }: CliIo): Arguments {
  if (given.inputs.length > 0) return given;
  if (stdin.isTTY)
    throw new UsageError('name a file, a folder or a glob, or "-" for standard input; --help has examples');
  return { ...given, inputs: ["-"] };
}

function say({ stdout }: CliIo, text: string): Promise<ExitCode> {
  return new Promise((resolve) => stdout.write(text, () => resolve(0)));
}
