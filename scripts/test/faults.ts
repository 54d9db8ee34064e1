import { check, close } from "./outcome.ts";
import { setUpServices } from "./services.ts";
import { vitest } from "./vitest.ts";

/** What `npm test` does a little of, at length; each can be set by its variable. */
const MUCH = { QIN_FAULT_ROUNDS: "50", QIN_FAULT_SEEDS: "1000" };
const LIMIT_SECONDS = 3_600;

/** Breaks the relay for half an hour, says how far it is, and closes with "N passed, N failed". Resolves with the exit code. */
export async function faults(env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const onHeartbeat = (seconds: number, lastLine: string) =>
    console.log(`  ${seconds.toFixed(0)} s  ${lastLine.slice(0, 100)}`);
  const setup = await setUpServices({ onHeartbeat });
  const results = [{ name: "services", outcome: check(setup.ok, setup.output) }];
  if (setup.ok) {
    const asked = Object.entries(MUCH).map(([name, much]) => [name, env[name] || much] as const);
    console.log(asked.map(([name, value]) => `${name}=${value}`).join(" "));
    const effort = Object.fromEntries(asked);
    const outcome = await vitest("faults", { env: effort, limitSeconds: LIMIT_SECONDS, onHeartbeat });
    results.push({ name: "faults", outcome });
  }
  for (const { outcome } of results) if (outcome.output !== "") console.log(outcome.output.trimEnd());
  const closing = close(results, []);
  for (const line of closing.lines) console.log(line);
  return closing.exitCode;
}
