import { run } from "../test/command.ts";
import type { Part } from "./parts.ts";

/** Builds the parts side by side, one line each, and returns those that succeeded; of the others it prints why. */
export async function build(parts: readonly Part[], print: (line: string) => void): Promise<Part[]> {
  const results = await Promise.all(
    parts.map(async (part) => {
      const startedAt = performance.now();
      const { ok, output } = await run("npm", ["run", "build", "--silent", "-w", part.workspace]);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      print(ok ? `  ${part.name} built in ${seconds} s` : `  ${part.name} could not be built:\n${output}`);
      return ok ? [part] : [];
    }),
  );
  return results.flat();
}
