#!/usr/bin/env node
// Plain JavaScript, so that an older Node still gets as far as saying what is missing.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `Qin needs Node 24, this is ${process.version}. Run \`npm ci && npm run dev\`: npm ci brings Node 24 along.`,
  );
  process.exit(1);
}
const { main } = await import("./dev/main.ts");
await main();
