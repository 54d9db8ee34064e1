import { configDefaults, defineConfig } from "vitest/config";
import { clientConditions, oxc, serverConditions } from "./vite.shared.ts";

/** Tests beside the relay's sources that need a PostgreSQL or a Redis. */
const services = "server/src/**/*.services.test.ts";

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
          exclude: [...configDefaults.exclude, services],
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
      {
        extends: true,
        test: {
          name: "cluster",
          include: ["test/cluster/**/*.test.ts", services],
          environment: "node",
          globalSetup: "test/support/services/shared-postgres.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["test/faults/**/*.test.ts"],
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
