import { posix } from "node:path";
import { environmentIsGuarded, environmentReaders, type Layer, layers } from "./layers.ts";
import type { Import, SourceFile } from "./read.ts";

export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Everything in these files that goes against the layers; cycles are another matter (cycles.ts). */
export function checkImports(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const layer = layerOf(file.path);
    const found: Violation[] = [];
    if (layer) {
      for (const one of file.imports) {
        const message = one.specifier.startsWith(".")
          ? checkFile(file.path, one, layer)
          : checkPackage(file.path, one, layer);
        if (message !== null) found.push({ path: file.path, line: one.line, message });
      }
    }
    for (const line of isEnvironmentForbidden(file.path) ? file.environmentLines : []) {
      found.push({
        path: file.path,
        line,
        message: "process.env is read by the relay's main.ts and the cli folders alone; take it as an option",
      });
    }
    return found;
  });
}

function checkFile(path: string, { specifier, isType }: Import, layer: Layer): string | null {
  const target = resolveImport(path, specifier);
  if (isTest(target) && !isTest(path)) return `${specifier} is for tests alone`;
  if (isOwnDoor(path, target)) return `${specifier} is this folder's door for others; import the module itself`;
  const owner = layerOf(target)?.folder;
  if (owner === layer.folder) return null;
  const may = [...(layer.folders ?? []), ...(isTest(path) ? (layer.testFolders ?? []) : [])];
  if (owner !== undefined && may.includes(owner)) return null;
  if (owner !== undefined && layer.typesOf?.includes(owner)) {
    return isType ? null : `${layer.folder} may import only types of ${owner}: ${layer.reason}`;
  }
  if (isTest(path) && target.startsWith("test/")) return null;
  return `${layer.folder} may not import ${owner ?? target}: ${layer.reason}`;
}

function checkPackage(path: string, { specifier }: Import, layer: Layer): string | null {
  const may = [...(layer.packages ?? []), ...(isTest(path) ? (layer.testPackages ?? []) : [])];
  if (
    may.some((allowed) => (allowed.endsWith("*") ? specifier.startsWith(allowed.slice(0, -1)) : specifier === allowed))
  ) {
    return null;
  }
  return `${layer.folder} may not import ${specifier}: ${layer.reason}`;
}

/** The index.ts of the file's own folder or of one above it: a way round through the door. */
function isOwnDoor(path: string, target: string): boolean {
  return posix.basename(target) === "index.ts" && path.startsWith(`${posix.dirname(target)}/`) && !isTest(path);
}

/** The path a relative specifier leads to. */
export function resolveImport(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ""));
}

/** A tool's own configuration belongs to no layer; ours is code that a shop writes. */
function layerOf(path: string): Layer | undefined {
  if (/(?<!\bqin)\.config\.ts$/.test(path)) return undefined;
  return layers
    .filter(({ folder }) => path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

/** Tests, what only they use (testing/), and the contract suites that they run; `@qin/sdk/testing` is a part like any other. */
function isTest(path: string): boolean {
  if (path.startsWith("sdk/src/testing/")) return /\.test\.ts$/.test(path);
  return /\.test\.tsx?$|\/testing\//.test(path) || /^server\/src\/\w+\/contract(\.ts$|\/)/.test(path);
}

function isEnvironmentForbidden(path: string): boolean {
  return environmentIsGuarded.test(path) && !isTest(path) && !environmentReaders.some((reader) => reader.test(path));
}
