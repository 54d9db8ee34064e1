/** What one look has found: `fine`, something to think about, or what keeps a relay from serving. */
export interface Verdict {
  readonly level: "fine" | "warning" | "problem";
  readonly about: string;
  /** What was found and, where it is not fine, what to do. */
  readonly message: string;
}

export const fine = (about: string, message: string): Verdict => ({ level: "fine", about, message });
export const warning = (about: string, message: string): Verdict => ({ level: "warning", about, message });
export const problem = (about: string, message: string): Verdict => ({ level: "problem", about, message });

export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  return error.message === "" ? code : error.message;
}
