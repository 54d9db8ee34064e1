import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Part } from "./parts.ts";

const isTest = /\.test\.tsx?$/;

/**
 * Remembers which output was built from which sources. Times of files say little after a clone or a change of branch,
 * so the content counts, of the output too: its names of chunks are made from what is in them.
 */
export class Freshness {
  readonly #root: string;
  readonly #file: string;

  constructor(root: string, file: string = join(root, "node_modules/.cache/qin/built.json")) {
    this.#root = root;
    this.#file = file;
  }

  async isFresh(part: Part): Promise<boolean> {
    const [recorded, now] = await Promise.all([this.#records(), this.#stamp(part)]);
    return now !== null && recorded[part.name] === now;
  }

  /** Call it when `parts` have just been built. */
  async record(parts: readonly Part[]): Promise<void> {
    const stamps = await Promise.all(parts.map(async (part) => [part.name, await this.#stamp(part)] as const));
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(this.#file, JSON.stringify({ ...(await this.#records()), ...Object.fromEntries(stamps) }));
  }

  async #records(): Promise<Readonly<Record<string, unknown>>> {
    try {
      const found: unknown = JSON.parse(await readFile(this.#file, "utf8"));
      return typeof found === "object" && found !== null ? { ...found } : {};
    } catch {
      return {};
    }
  }

  /** null where the output is missing. */
  async #stamp(part: Part): Promise<string | null> {
    const output = await readFile(join(this.#root, part.output)).catch(() => null);
    if (output === null) return null;
    const hash = createHash("sha256").update(output);
    for (const source of part.sources) {
      for (const file of await filesOf(join(this.#root, source))) {
        hash.update(`${file}\0`).update(await readFile(file));
      }
    }
    return hash.digest("hex");
  }
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !isTest.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
