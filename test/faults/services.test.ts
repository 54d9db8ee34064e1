import { expect, test } from "vitest";
import { startRedis } from "../support/services/redis.ts";

test("a Redis that was killed comes back on the same port", async () => {
  const redis = await startRedis();
  try {
    const before = redis.pid();
    await redis.kill();
    expect(() => redis.pid()).toThrow("does not run");
    await redis.restart();
    expect(redis.pid()).not.toBe(before);
  } finally {
    await redis.stop();
  }
});
