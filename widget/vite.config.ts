import { readdirSync } from "node:fs";
import { defineConfig, type UserConfig } from "vite";
import { clientConditions } from "../vite.shared.ts";

/** What every browser we promise to support understands: constructable stylesheets came to Safari with 16.4. */
const target = ["chrome111", "edge111", "firefox115", "safari16.4"];

const shared = { resolve: { conditions: clientConditions } } satisfies UserConfig;

/** ES modules with a hash in each name, to be cached for good: dist/app/. */
const app: UserConfig = {
  ...shared,
  // `h` instead of the automatic runtime: 150 bytes less.
  oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment", development: false } },
  build: {
    target,
    outDir: "dist/app",
    modulePreload: false,
    lib: { entry: { app: "src/main.tsx" }, formats: ["es"] },
    rolldownOptions: {
      transform: { inject: { h: ["preact", "h"], Fragment: ["preact", "Fragment"] } },
      // What lazy chunks share with the app stays in the app, which exports it to them.
      preserveEntrySignatures: "allow-extension",
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        // Lib mode keeps the white space of ES modules for later tree shaking; these files go to browsers as they are.
        minify: true,
        comments: false,
      },
    },
  },
};

/** The address of a chunk, relative to the loader's own. */
function chunk(name: string): string {
  const file = readdirSync(new URL("dist/app/", import.meta.url)).find(
    (one) => one.startsWith(`${name}-`) && one.endsWith(".js"),
  );
  if (file === undefined)
    throw new Error(`dist/app holds no ${name}-*.js: run "vite build" before "vite build --mode loader"`);
  return `widget/app/${file}`;
}

/** One classic script, small and short-lived in caches, that knows the names of the chunks: dist/qin.js. Built second. */
const loader = (): UserConfig => ({
  ...shared,
  define: {
    __APP__: JSON.stringify(chunk("app")),
    __ZH_CN__: JSON.stringify(chunk("zh-CN")),
    __EN__: JSON.stringify(chunk("en")),
  },
  build: {
    target,
    outDir: "dist",
    emptyOutDir: false,
    lib: { entry: "src/loader/qin.ts", formats: ["iife"], name: "QinLoader", fileName: () => "qin.js" },
  },
});

export default defineConfig(({ mode }) => (mode === "loader" ? loader() : app));
