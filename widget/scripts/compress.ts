import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** The relay sends these as they are: the best compression there is, paid for once. */
const dist = new URL("../dist/", import.meta.url);
const names = ["qin.js", ...readdirSync(new URL("app/", dist)).map((name) => `app/${name}`)];
for (const name of names.filter((one) => one.endsWith(".js"))) {
  const bytes = readFileSync(new URL(name, dist));
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } };
  writeFileSync(new URL(`${name}.br`, dist), brotliCompressSync(bytes, options));
  writeFileSync(new URL(`${name}.gz`, dist), gzipSync(bytes, { level: 9 }));
}
