import { expect, inject, test } from "vitest";
import { startPostgres } from "../support/services/postgres.ts";

test("the run has a PostgreSQL on a loopback port", () => {
  expect(inject("postgresUrl")).toMatch(/^postgres:\/\/qin@127\.0\.0\.1:\d+\/postgres$/);
});

test("a PostgreSQL that was killed comes back on the same port", async () => {
  const postgres = await startPostgres();
  try {
    const before = postgres.pid();
    await postgres.kill();
    expect(() => postgres.pid()).toThrow("does not run");
    await postgres.restart();
    expect(postgres.pid()).not.toBe(before);
  } finally {
    await postgres.stop();
  }
});
