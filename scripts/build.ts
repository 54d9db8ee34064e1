import { join } from "node:path";
import { buildAll } from "./start/ensure-built.ts";
import { parts } from "./start/parts.ts";

/** `npm run build`, after the sdk: whatever browsers load. */
const isBuilt = await buildAll(join(import.meta.dirname, ".."), parts, (line) => console.log(line));
process.exitCode = isBuilt ? 0 : 1;
