import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type CommandOptions, root, run } from "./command.ts";
import type { Outcome } from "./outcome.ts";

/** Runs one project of vitest.config.ts; the counts come from test/support/summary-reporter.ts, not from printed text. */
export async function vitest(project: string, options: CommandOptions): Promise<Outcome> {
  const countsFile = join(root, "test-results", `counts-${project}.json`);
  await rm(countsFile, { force: true });
  const { ok, output } = await run("vitest", ["run", "--project", project], {
    ...options,
    env: { ...options.env, QIN_COUNTS_FILE: countsFile },
  });
  let counts: unknown;
  try {
    counts = JSON.parse(await readFile(countsFile, "utf8"));
  } catch {
    return { passed: 0, failed: 1, skipped: [], output: `${output}\n${project}: vitest ended without a result\n` };
  }
  return outcomeOf(ok, counts, output);
}

/** A run that counts no failure and still ends badly (no test found, an error outside any test) is one failure. */
export function outcomeOf(ok: boolean, counts: unknown, output: string): Outcome {
  if (!isCounts(counts)) return { passed: 0, failed: 1, skipped: [], output: `${output}\nthe counts cannot be read\n` };
  const { passed, failed, skipped } = counts;
  const isHiddenFailure = failed === 0 && skipped.length === 0 && (!ok || passed === 0);
  return { passed, failed: isHiddenFailure ? 1 : failed, skipped, output };
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

function isCounts(value: unknown): value is Counts {
  return (
    typeof value === "object" &&
    value !== null &&
    "passed" in value &&
    typeof value.passed === "number" &&
    "failed" in value &&
    typeof value.failed === "number" &&
    "skipped" in value &&
    Array.isArray(value.skipped)
  );
}
