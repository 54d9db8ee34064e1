import { defineConfig } from "vite";
import { clientConditions, oxc } from "../../vite.shared.ts";

const relay = process.env["QIN_RELAY"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  root: import.meta.dirname,
  base: "/desk/",
  resolve: { conditions: clientConditions },
  oxc,
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // The desk's Content-Security-Policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
  },
  server: { proxy: { "/api": relay, "/ws": { target: relay.replace(/^http/, "ws"), ws: true } } },
});
