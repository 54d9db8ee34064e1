import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The one PostgreSQL of a test run; whoever uses it makes a database of its own in it. */
    postgresUrl: string;
  }
}

/** Global set-up of the projects that need a database: started once a run, since that takes seconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  project.provide("postgresUrl", postgres.url);
  return () => postgres.stop();
}
