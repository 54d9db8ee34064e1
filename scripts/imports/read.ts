import { parseSync } from "vite";

export interface Import {
  readonly specifier: string;
  /** Counted from 1. */
  readonly line: number;
  /** Nothing of it is left at run time. */
  readonly isType: boolean;
}

export interface SourceFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Lines that read `process.env`, counted from 1. */
  readonly environmentLines: readonly number[];
}

/** What a source file imports, re-exports and loads, in the order of its lines. */
export function readSource(path: string, code: string): SourceFile {
  const { module, comments, errors } = parseSync(path, code);
  const [error] = errors;
  if (error) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const lineAt = (offset: number) => code.slice(0, offset).split("\n").length;
  const imports: Import[] = [];
  for (const { moduleRequest, entries } of module.staticImports) {
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    imports.push({ specifier: moduleRequest.value, line: lineAt(moduleRequest.start), isType });
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) imports.push({ specifier: moduleRequest.value, line: lineAt(moduleRequest.start), isType });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^["'`]([^"'`$]+)["'`]$/.exec(code.slice(moduleRequest.start, moduleRequest.end))?.[1];
    if (literal !== undefined) {
      imports.push({ specifier: literal, line: lineAt(moduleRequest.start), isType: false });
    }
  }
  const isComment = (offset: number) => comments.some(({ start, end }) => start <= offset && offset < end);
  const environmentLines = [...code.matchAll(/\bprocess\.env\b/g)]
    .filter(({ index }) => !isComment(index))
    .map(({ index }) => lineAt(index));
  return { path, imports: imports.toSorted((a, b) => a.line - b.line), environmentLines };
}
