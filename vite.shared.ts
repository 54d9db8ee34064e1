import { defaultClientConditions, defaultServerConditions } from "vite";

/** Inside the repository workspace packages resolve to their TypeScript source (package.json exports, condition "qin-source"). */
export const clientConditions: string[] = ["qin-source", ...defaultClientConditions];
export const serverConditions: string[] = ["qin-source", ...defaultServerConditions];
/** Set explicitly: Vite takes jsxImportSource only from a tsconfig whose "include" covers the file. */
export const oxc = { jsx: { runtime: "automatic", importSource: "preact" } } as const;
