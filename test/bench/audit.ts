/**
 * One million generated turns through qin-audit, as a process of its own that reads them from a pipe: turns a second from its
 * start to its end, and the most memory it held (resident, as Linux counts it) after a tenth of the input and at the end.
 * Left alone, V8 takes more memory than it needs as long as there is some; in a heap of 64 MB it shows what is needed.
 * Run with: npx node test/bench/audit.ts [turns]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ChatShape, manyChats } from "../../sdk/src/cli/testing/many-chats.ts";

const TURNS = Number(process.argv[2] ?? 1_000_000);
const BIN = join(import.meta.dirname, "../../sdk/bin/qin-audit.mjs");
const SAMPLE_MS = 50;

/** Megabytes that a process held at most so far; NaN where the system does not tell, or it has ended. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1_000;
}

async function measure(file: string, format: string, nodeArgs: readonly string[]) {
  const { size } = await stat(file);
  const start = performance.now();
  const args = ["-", "--preset", "recommended", "--format", format, "--output", "/dev/null"];
  const child = spawn(process.execPath, [...nodeArgs, BIN, ...args], {
    stdio: ["pipe", "ignore", "inherit"],
    cwd: tmpdir(),
  });
  const exited = once(child, "exit");
  let sent = 0;
  let atTenth = Number.NaN;
  let atEnd = Number.NaN;
  const sample = async (): Promise<void> => {
    const peak = await peakOf(child.pid ?? 0);
    if (Number.isNaN(peak)) return;
    atEnd = peak;
    if (Number.isNaN(atTenth) && sent >= size / 10) atTenth = peak;
  };
  const sampler = setInterval(() => void sample(), SAMPLE_MS);
  const input = createReadStream(file);
  input.on("data", (chunk) => (sent += chunk.length));
  await pipeline(input, child.stdin);
  const [code] = await exited;
  clearInterval(sampler);
  // One answer in twenty is generated to fail.
  if (code !== 1) throw new Error(`qin-audit ended with ${code}`);
  return { turnsPerSecond: TURNS / ((performance.now() - start) / 1_000), atTenth, atEnd };
}

const [cpu] = cpus();
console.log(
  `${cpu?.model ?? "unknown CPU"}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`,
);
const folder = await mkdtemp(join(tmpdir(), "qin-bench-"));
try {
  for (const [shape, format, ...nodeArgs] of [
    ["json-lines", "jsonl"],
    ["json-lines", "jsonl", "--max-old-space-size=64"],
    ["json-lines", "html", "--max-old-space-size=64"],
    ["csv", "pretty", "--max-old-space-size=64"],
  ] satisfies [ChatShape, string, ...string[]][]) {
    const file = join(folder, shape);
    await pipeline(Readable.from(manyChats(TURNS, shape)), createWriteStream(file));
    const { turnsPerSecond, atTenth, atEnd } = await measure(file, format, nodeArgs);
    console.log(
      `${shape.padEnd(10)} to ${format.padEnd(6)} ${Math.round(turnsPerSecond).toLocaleString("en").padStart(9)} turns/s, ` +
        `peak ${atTenth.toFixed(0)} MB at 10 %, ${atEnd.toFixed(0)} MB at the end ${nodeArgs.join(" ")}`,
    );
  }
} finally {
  await rm(folder, { recursive: true });
}
