import { defineConfig } from "vitest/config";
import { clientConditions, oxc, serverConditions } from "./vite.shared.ts";

export default defineConfig({
  oxc,
  resolve: { conditions: clientConditions },
  ssr: { resolve: { conditions: serverConditions } },
  test: {
    reporters: ["default", "./test/support/summary-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "sdk/src/**/*.test.ts",
            "server/src/**/*.test.ts",
            "examples/**/*.test.ts",
            "scripts/**/*.test.ts",
            "test/unit/**/*.test.ts",
            "test/protocol/**/*.test.ts",
          ],
          environment: "node",
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          include: [
            "widget/src/**/*.test.{ts,tsx}",
            "server/dashboard/src/**/*.test.{ts,tsx}",
            "examples/**/*.test.tsx",
          ],
          environment: "happy-dom",
        },
      },
      { extends: true, test: { name: "docs", include: ["test/docs/**/*.test.ts"], environment: "node" } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
