import { rmSync } from "node:fs";
import { transformWithOxc } from "vite";

/** Oxc ships inside Vite, so types are stripped without another dependency; TypeScript 7 has no JavaScript API for plugins. */
const typescript = {
  name: "typescript-oxc",
  transform: {
    filter: { id: /\.ts$/ },
    handler: (code, id) => transformWithOxc(code, id, { target: "es2022", sourcemap: true }),
  },
};

const clean = {
  name: "clean",
  buildStart: () => rmSync("dist", { recursive: true, force: true }),
};

export default {
  input: {
    index: "src/index.ts",
    protocol: "src/protocol/index.ts",
    client: "src/client/index.ts",
    judge: "src/judge/index.ts",
    shop: "src/shop/index.ts",
    transcripts: "src/transcripts/index.ts",
    testing: "src/testing/index.ts",
    cli: "src/cli/main.ts",
  },
  external: /^node:/,
  output: {
    dir: "dist",
    format: "es",
    sourcemap: true,
    chunkFileNames: "shared/[name].js",
    hoistTransitiveImports: false,
  },
  plugins: [clean, typescript],
  onwarn(warning) {
    throw new Error(`${warning.code ?? "warning"}: ${warning.message}`);
  },
};
