import { readFile } from "node:fs/promises";
import { schema } from "@qin/sdk/protocol";
import { commands } from "./cli/commands.ts";
import { run } from "./cli/run.ts";

/** Ended by a second signal: nobody waits for what is under way any more. */
const IMPATIENT = 130;

const stopRequested = new Promise<void>((resolve) => {
  let asked = 0;
  const onSignal = (): void => {
    asked += 1;
    if (asked > 1) process.exit(IMPATIENT);
    resolve();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
});

const manifest = schema.object({ version: schema.string({ max: 100 }) });
const { version } = manifest.parse(
  JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")),
  "package.json",
);
const { env, stdout: out, stderr: err } = process;
for (const stream of [out, err]) stream.on("error", ignoreGone);
process.exit(await run(process.argv.slice(2), { commands, version }, { env, out, err, stopRequested }));

/** Whoever read it has gone, as in `qin start | head`: no reason to end, least of all without closing anything. */
function ignoreGone(error: Error): void {
  if (!("code" in error) || error.code !== "EPIPE") throw error;
}
