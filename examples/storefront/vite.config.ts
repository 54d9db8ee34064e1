import { defineConfig } from "vite";
import { clientConditions, oxc } from "../../vite.shared.ts";

/** In development the relay serves everything but the pages; `npm run dev` says where it is. */
const relay = process.env["QIN_RELAY"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  resolve: { conditions: clientConditions },
  oxc,
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    proxy: {
      "/shop": relay,
      "/qin.js": relay,
      "/widget": relay,
      "/ws": { target: relay.replace(/^http/, "ws"), ws: true },
    },
  },
});
