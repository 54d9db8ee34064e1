/** What one stage came to. A lint, type or docs stage is one check; a stage of tests counts each test. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Full names of tests that were there and did not run. */
  readonly skipped: readonly string[];
  /** What the stage printed; shown when it failed. */
  readonly output: string;
}

export function check(ok: boolean, output: string): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [], output };
}

export function isGreen(outcome: Outcome): boolean {
  return outcome.failed === 0 && outcome.skipped.length === 0;
}

export interface StageResult {
  readonly name: string;
  readonly outcome: Outcome;
}

export interface Closing {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/**
 * The last lines of a run. A skipped test counts as failed: what did not run proves nothing, and a run that ends with
 * exit code 1 should say a number above zero.
 */
export function close(results: readonly StageResult[], left: readonly string[]): Closing {
  const skipped = results.flatMap(({ name, outcome }) => outcome.skipped.map((test) => `skipped in ${name}: ${test}`));
  const passed = sum(results.map(({ outcome }) => outcome.passed));
  const failed = sum(results.map(({ outcome }) => outcome.failed)) + skipped.length;
  const red = results.filter(({ outcome }) => !isGreen(outcome)).map(({ name }) => name);
  const lines = [...skipped];
  if (red.length > 0) lines.push(`red stages: ${red.join(", ")}`);
  if (left.length > 0) lines.push(`only part of the suite ran; left out: ${left.join(", ")}`);
  if (passed + failed === 0) lines.push("nothing ran, so nothing is proven");
  lines.push(`${passed} passed, ${failed} failed`);
  return { lines, exitCode: passed > 0 && failed === 0 ? 0 : 1 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
