import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { systemCode } from "./start-error.ts";

/**
 * Makes a folder and those above it, for the owner alone; one that is there is left as it is. Step by step, because
 * Node's own `recursive` never ends where the parent is there and refuses with ENOENT, as /proc does.
 * Rejects with the system's error.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    const parent = dirname(path);
    const code = systemCode(error);
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || parent === path) throw error;
    await makeFolder(parent);
    await mkdir(path, { mode: 0o700 });
  }
}
