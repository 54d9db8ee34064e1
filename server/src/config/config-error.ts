export interface ConfigProblem {
  readonly name: string;
  readonly got: string;
  readonly expected: string;
}

/** Values that the relay cannot start with: one line each, all of them at once. */
export class ConfigError extends Error {
  readonly code = "config/invalid";
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    super(
      problems.map(({ name, got, expected }) => `${name}: got ${JSON.stringify(got)}, expected ${expected}`).join("\n"),
    );
    this.name = "ConfigError";
    this.problems = problems;
  }
}
