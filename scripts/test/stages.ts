import { setUpBrowser } from "./browser.ts";
import { type CommandOptions, run } from "./command.ts";
import { check, type Outcome } from "./outcome.ts";
import { setUpServices } from "./services.ts";
import { vitest } from "./vitest.ts";

export interface Stage {
  readonly name: string;
  /** Stages whose work this one stands on: they run first, and without their success it cannot run. */
  readonly needs: readonly string[];
  readonly run: (options: CommandOptions) => Promise<Outcome>;
}

/** A stage that is one check: green when the program exits with 0. */
function command(name: string, line: string, needs: readonly string[] = []): Stage {
  const [program = "", ...args] = line.split(" ");
  return {
    name,
    needs,
    run: async (options) => {
      const { ok, output } = await run(program, args, options);
      return check(ok, output);
    },
  };
}

function tests(name: string, needs: readonly string[] = []): Stage {
  return { name, needs, run: (options) => vitest(name, options) };
}

/** Everything `npm test` does, in this order. */
export const stages: readonly Stage[] = [
  {
    name: "setup",
    needs: [],
    run: async (options) => {
      const { ok, output } = await setUpBrowser(options);
      return check(ok, output);
    },
  },
  {
    name: "services",
    needs: [],
    run: async (options) => {
      const { ok, output } = await setUpServices(options);
      return check(ok, output);
    },
  },
  command("lint", "biome ci --colors=off ."),
  command("types", "tsc -b"),
  command("imports", "node scripts/check-imports.ts"),
  command("knip", "knip"),
  command("build", "npm run build"),
  command("package", "npm run check:package -w @qin/sdk", ["build"]),
  command("size", "npm run size -w @qin/widget", ["build"]),
  tests("unit"),
  tests("dom"),
  tests("cluster", ["services", "build"]),
  tests("faults", ["services", "build"]),
  tests("e2e", ["setup", "build"]),
  tests("docs"),
];
