import { Type } from "typebox";
import type { Lateness } from "../clock/lateness.ts";
import type { Readiness } from "../readiness.ts";
import { errorBody } from "./error-body.ts";
import { HttpError } from "./http-error.ts";
import type { App } from "./route.ts";

/** When to ask again whether the relay is ready, in ms. */
const ASK_AGAIN_MS = 1_000;

const health = Type.Object({
  status: Type.Literal("ok"),
  deadlines: Type.Object(
    { count: Type.Integer(), p99Ms: Type.Number(), maxMs: Type.Number() },
    { description: "How late missed deadlines were written down, of the newest 1,024." },
  ),
});
const ready = Type.Object({ status: Type.Literal("ready") });

/**
 * `/healthz`: the process lives and turns its loop; asks nothing else, so that nobody restarts a relay for a store that is
 * away. `/readyz`: it can serve, or 503 with the reasons. Neither says anything of any shop.
 */
export async function healthRoutes(
  app: App,
  { readiness, lateness }: { readiness: Readiness; lateness: Lateness },
): Promise<void> {
  app.get("/healthz", { schema: { response: { 200: health } } }, async () => ({
    status: "ok" as const,
    deadlines: lateness.read(),
  }));

  app.get("/readyz", { schema: { response: { 200: ready, "5xx": errorBody } } }, async () => {
    const reasons = await readiness.reasons();
    if (reasons.length === 0) return { status: "ready" as const };
    throw new HttpError("relay/not-ready", `Not ready: ${reasons.join("; ")}.`, { retryAfterMs: ASK_AGAIN_MS });
  });
}
