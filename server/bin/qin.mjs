#!/usr/bin/env node
// Runs the relay's TypeScript as it is, which needs Node 24; an older one hands over to the project's own.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { join } from "node:path";

const NEEDED = 24;
const isOld = Number.parseInt(process.versions.node, 10) < NEEDED;
if (isOld) handOver();
else await run();

async function run() {
  // What was compiled once is kept, from the second start on a fifth less memory and a quarter less work; where nothing
  // can be written, nothing is kept.
  nodeModule.enableCompileCache(join(import.meta.dirname, "../../node_modules/.cache/qin"));
  // The workspace's packages are taken from their source, not from what was built of it.
  nodeModule.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: ["qin-source", ...context.conditions] }),
  });
  await import("../src/main.ts");
}

function handOver() {
  const own = ["../../node_modules/.bin/node", "../node_modules/.bin/node"]
    .map((path) => join(import.meta.dirname, path))
    .find((path) => existsSync(path));
  if (own === undefined) {
    console.error(
      `Qin needs Node ${NEEDED} or newer; this is ${process.version}. Run "npm ci" first, which brings one.`,
    );
    process.exit(1);
  }
  const child = spawn(own, [import.meta.filename, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}
