import type { Stage } from "./stages.ts";

export type Selection =
  | { readonly ok: true; readonly chosen: readonly Stage[]; readonly left: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Reads `--only a,b`: those stages and what they need, in the usual order. Without it: all. */
export function select(stages: readonly Stage[], args: readonly string[]): Selection {
  if (args.length === 0) return { ok: true, chosen: stages, left: [] };
  const [flag, list, ...rest] = args;
  const names = stages.map(({ name }) => name);
  const usage = `usage: npm test -- [--only ${names.join(",")}]`;
  if (flag !== "--only" || list === undefined || rest.length > 0) {
    return { ok: false, message: `unknown arguments: ${args.join(" ")}\n${usage}` };
  }
  const asked = list.split(",").filter((name) => name !== "");
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0 || asked.length === 0) {
    return { ok: false, message: `there is no stage called ${unknown.join(", ") || '""'}\n${usage}` };
  }
  const wanted = new Set(asked);
  for (const stage of stages.toReversed()) {
    if (wanted.has(stage.name)) for (const need of stage.needs) wanted.add(need);
  }
  return {
    ok: true,
    chosen: stages.filter(({ name }) => wanted.has(name)),
    left: names.filter((name) => !wanted.has(name)),
  };
}
