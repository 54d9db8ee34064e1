import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ConfigError } from "./config/config-error.ts";
import { readConfig } from "./config.ts";

function problemsOf(env: Record<string, string>) {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test("has a default for everything", () => {
  expect(readConfig({})).toMatchObject({
    host: "127.0.0.1",
    port: 8_080,
    dataDir: resolve("data"),
    front: null,
    demo: false,
    log: "info",
    limits: { frameBytes: 65_536, pageSize: 100 },
  });
});

test("takes what is set, and an empty value for not set", () => {
  const config = readConfig({
    PORT: "9000",
    QIN_DATA: " /srv/qin ",
    QIN_DEMO: "true",
    QIN_LOG: "",
    QIN_PAGE_SIZE: "50",
  });
  expect(config).toMatchObject({ port: 9_000, dataDir: "/srv/qin", demo: true, log: "info", limits: { pageSize: 50 } });
});

test("[CF2] refuses all wrong values at once, with what was got and what is expected", () => {
  expect(
    problemsOf({ PORT: "http", QIN_LOG: "loud", QIN_PAGE_SIZE: "1001", QIN_DEMO: "yes", HOST: "0.0.0.0" }),
  ).toEqual([
    { name: "PORT", got: "http", expected: "a whole number from 0 to 65535" },
    { name: "QIN_DEMO", got: "yes", expected: "1 or 0" },
    { name: "QIN_LOG", got: "loud", expected: "one of silent, fatal, error, warn, info, debug, trace" },
    { name: "QIN_PAGE_SIZE", got: "1001", expected: "a whole number from 1 to 1000" },
  ]);
});

test.each(["-1", "65536", "80.5", "8e3", "0x50", "８０８０"])("refuses the port %s", (PORT) => {
  expect(problemsOf({ PORT })).toMatchObject([{ name: "PORT", got: PORT }]);
});

test("refuses a front without the demo, whose keys it would need", () => {
  expect(problemsOf({ QIN_FRONT: "front.ts" })).toMatchObject([{ name: "QIN_FRONT" }]);
  expect(readConfig({ QIN_FRONT: "front.ts", QIN_DEMO: "1" }).front).toBe(resolve("front.ts"));
});

test("[CR1] takes PostgreSQL alone or with Redis, and no Redis without PostgreSQL", () => {
  const DATABASE_URL = "postgres://qin:secret@db.example:5432/qin";
  const REDIS_URL = "rediss://:secret@bus.example:6380";
  expect(readConfig({})).toMatchObject({ databaseUrl: null, redisUrl: null });
  expect(readConfig({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL, redisUrl: null });
  expect(readConfig({ DATABASE_URL, REDIS_URL })).toMatchObject({ databaseUrl: DATABASE_URL, redisUrl: REDIS_URL });
  expect(problemsOf({ REDIS_URL })).toMatchObject([
    { name: "REDIS_URL", expected: expect.stringContaining("DATABASE_URL") },
  ]);
});

test("[CR2] does not repeat an address that it refuses: there may be a password in it", () => {
  const wrong = { DATABASE_URL: "mysql://qin:secret@db.example/qin", REDIS_URL: "secret@bus.example" };
  expect(problemsOf(wrong)).toHaveLength(2);
  expect(JSON.stringify(problemsOf(wrong))).not.toContain("secret");
});
