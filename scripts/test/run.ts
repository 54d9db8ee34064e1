import { check, close, isGreen, type Outcome, type StageResult } from "./outcome.ts";
import { select } from "./select.ts";
import { type Stage, stages } from "./stages.ts";

/** Runs the chosen stages one after another and closes with "N passed, N failed". Resolves with the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const selection = select(stages, args);
  if (!selection.ok) {
    console.error(selection.message);
    return 1;
  }
  const { chosen, left } = selection;
  const results: StageResult[] = [];
  const startedAt = performance.now();
  for (const [index, stage] of chosen.entries()) {
    const label = `stage ${index + 1}/${chosen.length} ${stage.name}`;
    console.log(label);
    const stageStartedAt = performance.now();
    const outcome = await runStage(stage, results);
    results.push({ name: stage.name, outcome });
    if (!isGreen(outcome)) console.log(outcome.output.trimEnd());
    console.log(`${label}: ${verdictOf(outcome)}, ${secondsSince(stageStartedAt)} s`);
  }
  const closing = close(results, left);
  console.log(`\nall stages took ${secondsSince(startedAt)} s`);
  for (const line of closing.lines) console.log(line);
  return closing.exitCode;
}

async function runStage(stage: Stage, results: readonly StageResult[]): Promise<Outcome> {
  const broken = results.filter(({ name, outcome }) => stage.needs.includes(name) && !isGreen(outcome));
  if (broken.length > 0) {
    return check(false, `not run, because this failed: ${broken.map(({ name }) => name).join(", ")}`);
  }
  try {
    return await stage.run({
      onHeartbeat: (seconds, lastLine) => console.log(`  ${seconds.toFixed(0)} s  ${lastLine.slice(0, 100)}`),
    });
  } catch (error) {
    return check(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function verdictOf({ passed, failed, skipped }: Outcome): string {
  const parts = [`${passed} passed`, `${failed} failed`];
  if (skipped.length > 0) parts.push(`${skipped.length} skipped`);
  return parts.join(", ");
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}
