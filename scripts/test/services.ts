import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CommandOptions } from "./command.ts";
import { installPackages, type Setup } from "./packages.ts";
import { findProgram, isExecutable } from "./programs.ts";

const DEBIAN = "/usr/lib/postgresql";

/** The folder of PostgreSQL's server programs, the newest where there are several; Debian keeps it out of PATH. Null if nowhere. */
export function findPostgres(): string | null {
  const newest = versionsIn(DEBIAN)
    .map((version) => join(DEBIAN, version, "bin"))
    .find((folder) => isExecutable(join(folder, "postgres")) && isExecutable(join(folder, "initdb")));
  const inPath = findProgram("postgres");
  return newest ?? (inPath === null || findProgram("initdb") === null ? null : dirname(inPath));
}

function versionsIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted((a, b) => Number(b) - Number(a));
  } catch {
    return [];
  }
}

/** Makes sure of PostgreSQL, Redis, a clock that can be set wrong, and the tracer of system calls. */
export function setUpServices(options: CommandOptions): Promise<Setup> {
  const missing = async (): Promise<string[]> => [
    ...(findPostgres() === null ? ["postgresql"] : []),
    ...(findProgram("redis-server") === null ? ["redis-server"] : []),
    ...(findProgram("faketime") === null ? ["faketime"] : []),
    ...(findProgram("strace") === null ? ["strace"] : []),
  ];
  return installPackages({ who: "The cluster and fault tests", size: "up to 70 MB", missing }, options);
}
