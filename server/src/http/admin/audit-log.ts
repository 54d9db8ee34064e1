import { Type } from "typebox";
import { errorBody } from "../error-body.ts";
import type { App } from "../route.ts";
import { type AdminParts, adminOf } from "./admin-parts.ts";

const querystring = Type.Object({
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  beforeAt: Type.Optional(Type.Integer({ minimum: 0, description: "With beforeId: where the last page ended." })),
  beforeId: Type.Optional(Type.String({ maxLength: 64 })),
});
const entry = Type.Object({
  id: Type.String(),
  at: Type.Integer(),
  who: Type.Object({ kind: Type.String(), id: Type.String() }),
  action: Type.String(),
  target: Type.String(),
  detail: Type.Record(Type.String(), Type.Unknown()),
});

/** Who changed what of the shop's access, the newest first. */
export async function auditLogRoutes(app: App, parts: AdminParts): Promise<void> {
  app.get(
    "/api/audit-log",
    {
      schema: {
        querystring,
        response: { 200: Type.Object({ entries: Type.Array(entry) }), "4xx": errorBody, "5xx": errorBody },
      },
    },
    async (request) => {
      const { shopId } = await adminOf(request, parts);
      const { limit, beforeAt, beforeId } = request.query;
      const before = beforeAt === undefined ? undefined : { at: beforeAt, id: beforeId ?? "" };
      const entries = await parts.context.store.audit.list(shopId, limit, before);
      return { entries: entries.map(({ shopId: _, ...shown }) => ({ ...shown, detail: { ...shown.detail } })) };
    },
  );
}
