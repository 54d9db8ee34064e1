import { Type } from "typebox";
import type { Store } from "../store/store.ts";
import { errorBody } from "./error-body.ts";
import { HttpError } from "./http-error.ts";
import type { KeyGate } from "./key-gate.ts";
import type { App } from "./route.ts";

/** Events of one answer, at most. */
const PAGE = 10_000;

const params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });
const querystring = Type.Object({
  after: Type.Integer({ minimum: 0, default: 0, description: "Only events after this seq." }),
  limit: Type.Integer({ minimum: 1, maximum: PAGE, default: PAGE }),
});
const log = Type.Object({ events: Type.Array(Type.Unknown()), head: Type.Integer() });

/** A conversation's log for the shop's own programs, as staff sees it. */
export async function conversationRoutes(app: App, { store, keys }: { store: Store; keys: KeyGate }): Promise<void> {
  app.get(
    "/v1/conversations/:id/events",
    { schema: { params, querystring, response: { 200: log, "4xx": errorBody, "5xx": errorBody } } },
    async (request) => {
      const { shopId } = await keys.keyOf(request, "conversations");
      const { id } = request.params;
      const record = await store.conversation(shopId, id);
      if (record === null) throw new HttpError("conversation/unknown", "There is no such conversation.");
      const { after, limit } = request.query;
      const events = await store.events({ shopId, conversationId: id, viewer: "staff", after, limit });
      return { events, head: record.head };
    },
  );
}
