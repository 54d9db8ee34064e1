import { expect, inject, test } from "vitest";
import { startRedis } from "../../../test/support/services/redis.ts";
import { openPostgresStore } from "../store/postgres/postgres-store.ts";
import { dropDatabase, newDatabase } from "../store/postgres/testing/new-database.ts";
import { runQin } from "./testing/run-qin.ts";

test("[OP60] says that PostgreSQL and Redis are well, before the first start and after", async () => {
  const url = await newDatabase(inject("postgresUrl"));
  const redis = await startRedis();
  const env = { DATABASE_URL: url, REDIS_URL: redis.url, PORT: "0" };
  const before = await runQin(["doctor"], env);
  expect(before).toMatchObject({ code: 0, out: expect.stringContaining("empty; made at the first start") });
  await (await openPostgresStore(url)).close();
  const after = await runQin(["doctor"], env);
  expect(after).toMatchObject({ code: 0, err: "" });
  expect(after.out).not.toMatch(/PROBLEM/);
  for (const about of ["database", "clocks", "schema", "log", "bus"]) {
    expect(after.out).toMatch(new RegExp(`^ok {7}${about} `, "m"));
  }
  await redis.stop();
  await dropDatabase(url);
});
