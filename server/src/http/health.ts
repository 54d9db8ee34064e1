import { Type } from "typebox";
import type { Lateness } from "../clock/lateness.ts";
import type { Store } from "../store/store.ts";
import { errorBody } from "./error-body.ts";
import type { App } from "./route.ts";

const health = Type.Object({
  status: Type.Literal("ok"),
  deadlines: Type.Object(
    { count: Type.Integer(), p99Ms: Type.Number(), maxMs: Type.Number() },
    { description: "How late missed deadlines were written down, of the newest 1,024." },
  ),
});

/** Whether the relay can serve: 200, or 503 when the store does not answer. Says nothing of any shop. */
export async function healthRoutes(app: App, { store, lateness }: { store: Store; lateness: Lateness }): Promise<void> {
  app.get("/healthz", { schema: { response: { 200: health, "5xx": errorBody } } }, async () => {
    await store.nextDeadlineAt();
    return { status: "ok" as const, deadlines: lateness.read() };
  });
}
