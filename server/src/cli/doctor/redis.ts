import { connectRedis, troubleOf } from "../../bus/redis-connection.ts";
import { fine, problem, type Verdict } from "./verdict.ts";

const NEEDED = 6;

/** The Redis over which nodes hear each other. */
export async function checkRedis(url: string): Promise<Verdict> {
  const place = `Redis at ${new URL(url).host}`;
  const redis = connectRedis(url, Math.random);
  // The attempt itself only says that it failed; why is told here.
  let why: unknown;
  redis.on("error", (error) => {
    why ??= error;
  });
  try {
    await redis.connect();
    const [, version = "unknown"] = /redis_version:(\S+)/.exec(await redis.info("server")) ?? [];
    if (Number.parseInt(version, 10) >= NEEDED) return fine("bus", `${place}, version ${version}, answers`);
    return problem("bus", `${place} has version ${version}; ${NEEDED} or newer is needed.`);
  } catch (error) {
    return problem("bus", `${place} cannot be used: ${troubleOf(why ?? error).message}. Check REDIS_URL.`);
  } finally {
    redis.disconnect();
  }
}
