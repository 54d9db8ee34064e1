import type { Arguments } from "./arguments.ts";
import { newAudit } from "./audit.ts";
import { checkerFor } from "./checker-setup.ts";
import type { CliIo } from "./cli-io.ts";
import { CLEAN, type ExitCode, FOUND, UNREADABLE } from "./exit-codes.ts";
import { formatterFor } from "./formats.ts";
import { createJudgeStep } from "./judge-step.ts";
import { type ReadSum, readAll } from "./read-all.ts";
import { columnsOf, isColoured, readingFor } from "./reading-setup.ts";
import { reportOptions } from "./report-setup.ts";
import type { Tally } from "./tally.ts";

export async function runAudit(given: Arguments, io: CliIo): Promise<ExitCode> {
  const { checker, lang, judge: ask } = await checkerFor(given, io.cwd);
  const report = reportOptions({ checker, lang, env: io.env, version: io.version, ranAt: Date.now() });
  const formatter = await formatterFor(given.format, {
    ...report,
    isColoured: isColoured(given, io),
    columns: columnsOf(given, io),
    examples: given.examples,
    isSummaryOnly: given.isQuiet,
  });
  const { since, judgeBudget: budget } = given;
  const judge = ask && createJudgeStep(report.rules, { judge: ask, ...(budget !== undefined && { budget }) });
  const audit = newAudit({
    ...{ checker, formatter, lang },
    ...(since !== undefined && { since }),
    ...(judge && { judge }),
  });
  const sum = await readAll(await readingFor(given, io), audit);
  if (audit.undated > 0 && !given.isQuiet) {
    const left = audit.undated === 1 ? "1 conversation was" : `${audit.undated} conversations were`;
    io.stderr.write(`${left} left out for want of a date that --since could go by\n`);
  }
  if (judge && !given.isQuiet) io.stderr.write(`${judge.summary()}\n`);
  return exitCodeOf(sum, audit.tally, given.maxWarnings);
}

/** Where there is no conversation, what was read is most likely not what was meant; it must not pass as clean. */
export function unreadable({ unreadable, isStopped, conversations }: ReadSum): boolean {
  return unreadable > 0 || isStopped || conversations === 0;
}

function exitCodeOf(sum: ReadSum, { error, warn }: Tally, maxWarnings: number | undefined): ExitCode {
  if (unreadable(sum)) return UNREADABLE;
  return error > 0 || (maxWarnings !== undefined && warn > maxWarnings) ? FOUND : CLEAN;
}
