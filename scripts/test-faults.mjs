#!/usr/bin/env node
// Plain JavaScript, so that an older Node still gets as far as saying what is missing.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `Qin's tests need Node 24, this is ${process.version}. Run them as \`npm ci && npm run test:faults\`: npm ci brings Node 24 along.`,
  );
  process.exit(1);
}
const { faults } = await import("./test/faults.ts");
process.exitCode = await faults(process.env);
