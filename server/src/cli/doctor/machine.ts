import { randomBytes } from "node:crypto";
import { stat, statfs, unlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import type { Config } from "../../config.ts";
import { systemCode } from "../../start-error.ts";
import { fine, messageOf, problem, type Verdict, warning } from "./verdict.ts";

const NEEDED_NODE = 24;
const MIB = 1_048_576;
/** Less free space than this is no day's work for a busy shop, in bytes. */
const LITTLE = 1_024 * MIB;
const TOO_LITTLE = 100 * MIB;

export function checkNode(version = process.versions.node): Verdict {
  if (Number.parseInt(version, 10) >= NEEDED_NODE) return fine("Node", version);
  return problem("Node", `${version} is too old. Install Node ${NEEDED_NODE} or newer.`);
}

/** The clock cannot be right before the time at which these files were made. */
export async function checkClock(now: number): Promise<Verdict> {
  const { mtimeMs } = await stat(import.meta.filename);
  const told = new Date(now).toISOString();
  if (now >= mtimeMs - 86_400_000) return fine("clock", told);
  return problem("clock", `${told} is before this version was installed. Set the clock, and let NTP keep it.`);
}

export async function checkFolder({ dataDir }: Config): Promise<Verdict[]> {
  const there = await nearest(dataDir);
  const place = there === dataDir ? dataDir : `${dataDir} (made at the first start)`;
  const probe = join(there, `.qin-${randomBytes(6).toString("hex")}`);
  try {
    await writeFile(probe, "", { flag: "wx" });
    await unlink(probe);
  } catch (error) {
    const help = "Give QIN_DATA a folder that can be written, or the relay's user the right to.";
    return [problem("data folder", `${place} cannot be written (${systemCode(error)}). ${help}`)];
  }
  return [fine("data folder", `${place} can be written`), await checkSpace(there)];
}

async function checkSpace(folder: string): Promise<Verdict> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const told = `${Math.floor(free / MIB)} MiB free`;
  if (free < TOO_LITTLE) return problem("disk", `${told}. A full disk refuses every message; make room.`);
  if (free < LITTLE) return warning("disk", `${told}. Make room before it is full.`);
  return fine("disk", told);
}

/** The folder itself or the nearest above it that is there. */
async function nearest(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  const parent = dirname(folder);
  return isThere || parent === folder ? folder : nearest(parent);
}

export async function checkPort({ host, port }: Config): Promise<Verdict> {
  if (port === 0) return fine("port", "any free one");
  try {
    await listened(host, port);
    return fine("port", `${port} on ${host} is free`);
  } catch (error) {
    if (systemCode(error) !== "EADDRINUSE") {
      return problem("port", `The relay cannot listen on ${host}:${port}: ${messageOf(error)}. Check HOST and PORT.`);
    }
    const nearby = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
    if (await isRelay(nearby, port)) return fine("port", `a relay answers on ${port} already`);
    return problem("port", `${port} is taken by something else. Stop it, or give another PORT.`);
  }
}

function listened(host: string, port: number): Promise<void> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => server.close(() => resolve()));
  });
}

async function isRelay(host: string, port: number): Promise<boolean> {
  const name = host.includes(":") ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${name}:${port}/healthz`, { signal: AbortSignal.timeout(3_000) });
    const { status } = Object(await answer.json());
    return answer.ok && status === "ok";
  } catch {
    return false;
  }
}
