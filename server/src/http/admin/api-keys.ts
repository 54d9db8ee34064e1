import { Type } from "typebox";
import { issueApiKey } from "../../auth/api-key.ts";
import { hashToken } from "../../auth/token.ts";
import { type ApiKey, apiScopes } from "../../store/store.ts";
import { errorBody } from "../error-body.ts";
import { HttpError } from "../http-error.ts";
import type { App } from "../route.ts";
import { type AdminParts, adminOf, auditEntry } from "./admin-parts.ts";

const scopes = Type.Array(Type.Enum([...apiScopes]), { minItems: 1, maxItems: 10, uniqueItems: true });
const name = Type.String({ minLength: 1, maxLength: 100 });
const shownKey = Type.Object({
  id: Type.String(),
  name: Type.String(),
  scopes: Type.Array(Type.String()),
  createdAt: Type.Integer(),
});
const errors = { "4xx": errorBody, "5xx": errorBody };

/** The keys of the shop's backend. A key's id is the hash that is stored of it, which lets nobody in. */
export async function apiKeyRoutes(app: App, parts: AdminParts): Promise<void> {
  const { context } = parts;
  const { store, bus, now } = context;

  app.get(
    "/api/keys",
    { schema: { response: { 200: Type.Object({ keys: Type.Array(shownKey) }), ...errors } } },
    async (request) => {
      const { shopId } = await adminOf(request, parts);
      return { keys: (await store.apiKeys.list(shopId)).map(shown) };
    },
  );

  const made = Type.Object({ id: Type.String(), key: Type.String({ description: "Shown this once." }) });
  app.post(
    "/api/keys",
    { schema: { body: Type.Object({ name, scopes }), response: { 200: made, ...errors } } },
    async (request) => {
      const viewer = await adminOf(request, parts);
      const { name, scopes } = request.body;
      const key = await issueApiKey(store.apiKeys, { shopId: viewer.shopId, name, scopes, now: now() }, (id) =>
        auditEntry(context, viewer, { action: "api-key.created", target: id, detail: { name, scopes } }),
      );
      return { id: hashToken(key), key };
    },
  );

  app.delete(
    "/api/keys/:id",
    {
      schema: {
        params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) }),
        response: { 204: Type.Null(), ...errors },
      },
    },
    async (request, reply) => {
      const viewer = await adminOf(request, parts);
      const { id } = request.params;
      const entry = auditEntry(context, viewer, { action: "api-key.revoked", target: id });
      const isRemoved = await store.apiKeys.remove(viewer.shopId, id, entry);
      if (!isRemoved) throw new HttpError("key/unknown", "The shop has no such key.");
      bus.publish({ kind: "session-revoked", shopId: viewer.shopId, tokenHash: id });
      return reply.code(204).send(null);
    },
  );
}

function shown({ keyHash, name, scopes, createdAt }: ApiKey) {
  return { id: keyHash, name, scopes: [...scopes], createdAt };
}
