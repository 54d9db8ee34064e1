#!/usr/bin/env node
// In the repository it runs the TypeScript as it is, in the published package what was built of it.
import { existsSync, readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import { join } from "node:path";

const NEEDED = 22;
/** What the shell says of a program whose reader has gone. */
const PIPE_CLOSED = 141;

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  console.error(`qin-audit needs Node ${NEEDED} or newer; this is ${process.version}.`);
  process.exit(2);
}
process.stdout.on("error", (error) => {
  // As in `qin-audit … | head`: whoever read it has seen enough.
  if (error.code === "EPIPE") process.exit(PIPE_CLOSED);
  console.error(`qin-audit: standard output cannot be written: ${error.message}`);
  process.exit(2);
});
const interrupted = new Promise((resolve) => {
  // Once is a wish that leaves no half report behind; whoever cannot wait for it asks twice.
  for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => resolve(name));
});
const home = join(import.meta.dirname, "..");
// Only the repository has the file that the package is built with.
const isSource = existsSync(join(home, "rollup.config.mjs"));
// What was compiled once is kept: the next start takes half the time. Where nothing can be written, nothing is kept.
nodeModule.enableCompileCache?.(isSource ? join(home, "../node_modules/.cache/qin") : undefined);
if (isSource) {
  // A configuration's own imports of @qin/sdk are taken from its source too.
  nodeModule.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: ["qin-source", ...context.conditions] }),
  });
}
const { main } = await import(isSource ? "../src/cli/main.ts" : "../dist/cli.js");
const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
const { env, stdin, stdout, stderr } = process;
const io = { env, cwd: process.cwd(), stdin, stdout, stderr, version, interrupted };
process.exitCode = await main(process.argv.slice(2), io);
// What was stopped may still wait for input that never comes.
if (process.exitCode > 128) process.exit();
