import { readdir, readFile } from "node:fs/promises";

/** The kernel counts the time of ended children in hundredths of a second. */
const TICK_US = 10_000;

/** CPU that a process and its children have used so far, those that have ended included, in µs. Linux only. */
export async function familyCpu(pid: number): Promise<number> {
  const family = [pid, ...(await childrenOf(pid))];
  const running = await Promise.all(family.map(runningUs));
  return running.reduce((sum, us) => sum + us, 0) + (await endedUs(pid));
}

async function childrenOf(pid: number): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  return list.split(" ").filter(Boolean).map(Number);
}

/** The first number of `schedstat` is the time on a core, in ns. */
async function runningUs(pid: number): Promise<number> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const texts = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/schedstat`, "utf8").catch(() => "0")),
  );
  return texts.reduce((sum, text) => sum + Number(text.split(" ", 1)[0]) / 1_000, 0);
}

async function endedUs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * TICK_US;
}

/** CPU of this process so far, in µs. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
