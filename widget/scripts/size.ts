import { readdirSync, readFileSync } from "node:fs";

/** Budgets in bytes after brotli, the way a relay sends the files. */
const budgets: Record<string, number> = JSON.parse(readFileSync(new URL("../size.json", import.meta.url), "utf8"));
const dist = new URL("../dist/", import.meta.url);

interface Size {
  name: string;
  raw: number;
  gzip: number;
  brotli: number;
}

function measure(name: string): Size {
  const bytes = (end: string) => readFileSync(new URL(name + end, dist)).length;
  return { name, raw: bytes(""), gzip: bytes(".gz"), brotli: bytes(".br") };
}

const loader = measure("qin.js");
const chunks = readdirSync(new URL("app/", dist))
  .filter((name) => name.endsWith(".js"))
  .map((name) => measure(`app/${name}`));
const isApp = ({ name }: Size) => name.startsWith("app/app-");
const isLocale = ({ name }: Size) => /^app\/(zh|en)\b/.test(name);
const app = chunks.filter(isApp).reduce((sum, { brotli }) => sum + brotli, 0);
const locale = Math.max(...chunks.filter(isLocale).map(({ brotli }) => brotli));

console.log(`${"file".padEnd(28)}${"raw".padStart(8)}${"gzip".padStart(8)}${"brotli".padStart(8)}`);
for (const { name, raw, gzip, brotli } of [loader, ...chunks]) {
  console.log(`${name.padEnd(28)}${String(raw).padStart(8)}${String(gzip).padStart(8)}${String(brotli).padStart(8)}`);
}

const checks: [what: string, bytes: number, budget: string][] = [
  ["loader", loader.brotli, "loader"],
  ["app with styles and the larger locale", app + locale, "appAndOneLocale"],
  ["all that is needed to read and send", loader.brotli + app + locale, "together"],
  ...chunks.filter((size) => !isApp(size)).map(({ name, brotli }): [string, number, string] => [name, brotli, "chunk"]),
];
console.log();
let isOver = app === 0;
for (const [what, bytes, budget] of checks) {
  const limit = budgets[budget] ?? 0;
  const verdict = bytes > limit ? `OVER by ${bytes - limit}` : `${limit - bytes} to spare`;
  console.log(`${what}: ${bytes} of ${limit} bytes, ${verdict}`);
  isOver ||= bytes > limit;
}
process.exitCode = isOver ? 1 : 0;
