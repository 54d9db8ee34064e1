import { resolveImport } from "./check.ts";
import type { SourceFile } from "./read.ts";

/** Groups of files that import each other in a circle, each sorted by path; a file that imports itself counts. */
export function findCycles(files: readonly SourceFile[]): string[][] {
  const known = new Set(files.map(({ path }) => path));
  const edges = new Map(
    files.map(({ path, imports }) => {
      const targets = imports.map(({ specifier }) => resolveImport(path, specifier));
      return [path, targets.filter((target) => known.has(target))] as const;
    }),
  );
  return components(edges).filter(
    ([first = "", ...others]) => others.length > 0 || (edges.get(first) ?? []).includes(first),
  );
}

/** Strongly connected components, by Tarjan's algorithm. */
function components(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  const visit = (node: string): number => {
    const index = order.size;
    order.set(node, index);
    let low = index;
    stack.push(node);
    onStack.add(node);
    for (const target of edges.get(node) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (onStack.has(target)) low = Math.min(low, order.get(target) ?? low);
    }
    if (low === index) {
      const members = stack.splice(stack.indexOf(node));
      for (const member of members) onStack.delete(member);
      found.push(members.toSorted());
    }
    return low;
  };
  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return found;
}
