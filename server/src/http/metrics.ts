import { createHash, timingSafeEqual } from "node:crypto";
import type { Config } from "../config.ts";
import { METRICS_TYPE } from "../metrics/loopback.ts";
import type { Registry } from "../metrics/registry.ts";
import { HttpError } from "./http-error.ts";
import type { App } from "./route.ts";

/** The metrics on the main port, for who has the token; nothing is there where QIN_METRICS says anything else. */
export async function metricsRoutes(
  app: App,
  { registry, metrics }: { registry: Registry; metrics: Config["metrics"] },
): Promise<void> {
  app.get("/metrics", async (request, reply) => {
    if (metrics.mode !== "token") throw new HttpError("route/unknown", "There is nothing here.");
    const [, given] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
    if (given === undefined) throw new HttpError("auth/required", "Send the token as Authorization: Bearer …");
    if (!isSame(given, metrics.token)) throw new HttpError("auth/refused", "This is not QIN_METRICS_TOKEN.");
    return reply.type(METRICS_TYPE).send(await registry.text());
  });
}

/** Takes the same time wherever they differ. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
