import { randomBytes } from "node:crypto";
import { importJWK } from "jose";
import { Type } from "typebox";
import type { Shop } from "../../store/store.ts";
import { errorBody } from "../error-body.ts";
import { HttpError } from "../http-error.ts";
import type { App } from "../route.ts";
import { type AdminParts, adminOf, auditEntry, changeShop } from "./admin-parts.ts";

const kid = Type.String({ minLength: 1, maxLength: 64, pattern: "^[\\w.-]+$" });
const errors = { "4xx": errorBody, "5xx": errorBody };
/** A shop that changes its key every day keeps the last three months. */
const MAX_KEYS = 100;

/** The keys that sign the shop's customer tokens: add the next one, let the shop use it, retire the old one. */
export async function identityKeyRoutes(app: App, parts: AdminParts): Promise<void> {
  const { context } = parts;

  const body = Type.Object({
    kid,
    algorithm: Type.Enum(["HS256", "EdDSA", "ES256"]),
    publicKey: Type.Optional(
      Type.Record(Type.String(), Type.String(), { description: "EdDSA and ES256: the public key as a JWK." }),
    ),
  });
  const made = Type.Object({
    kid,
    secret: Type.Optional(Type.String({ description: "HS256: the secret in base64, shown this once." })),
  });
  app.post("/api/identity-keys", { schema: { body, response: { 200: made, ...errors } } }, async (request) => {
    const viewer = await adminOf(request, parts);
    const { kid, algorithm, publicKey } = request.body;
    const secret = algorithm === "HS256" ? randomBytes(32).toString("base64") : undefined;
    const key = secret ?? (await checkedJwk(publicKey, algorithm));
    const entry = auditEntry(context, viewer, { action: "identity-key.added", target: kid, detail: { algorithm } });
    await changeShop(parts, viewer, (now) => {
      if (now.identityKeys.some((one) => one.kid === kid))
        throw new HttpError("key/taken", "The shop has a key of this name. Choose another.");
      if (now.identityKeys.length >= MAX_KEYS)
        throw new HttpError("request/invalid", `A shop has at most ${MAX_KEYS} keys. Remove retired ones first.`);
      return { after: { ...now, identityKeys: [...now.identityKeys, { kid, algorithm, key }] }, entry };
    });
    return { kid, ...(secret === undefined ? {} : { secret }) };
  });

  const retired = Type.Object({ kid, retiredAt: Type.Integer() });
  app.post(
    "/api/identity-keys/:kid/retire",
    {
      schema: {
        params: Type.Object({ kid }),
        body: Type.Object({
          at: Type.Optional(Type.Integer({ minimum: 0, description: "Ms since the epoch; default now." })),
        }),
        response: { 200: retired, ...errors },
      },
    },
    async (request) => {
      const viewer = await adminOf(request, parts);
      const { kid } = request.params;
      const retiredAt = request.body.at ?? context.now();
      const entry = auditEntry(context, viewer, { action: "identity-key.retired", target: kid, detail: { retiredAt } });
      await changeShop(parts, viewer, (now) => {
        requireKey(now, kid);
        const identityKeys = now.identityKeys.map((one) => (one.kid === kid ? { ...one, retiredAt } : one));
        return { after: { ...now, identityKeys }, entry };
      });
      return { kid, retiredAt };
    },
  );

  app.delete(
    "/api/identity-keys/:kid",
    { schema: { params: Type.Object({ kid }), response: { 204: Type.Null(), ...errors } } },
    async (request, reply) => {
      const viewer = await adminOf(request, parts);
      const { kid } = request.params;
      const entry = auditEntry(context, viewer, { action: "identity-key.removed", target: kid });
      await changeShop(parts, viewer, (now) => {
        requireKey(now, kid);
        return { after: { ...now, identityKeys: now.identityKeys.filter((one) => one.kid !== kid) }, entry };
      });
      return reply.code(204).send(null);
    },
  );
}

function requireKey({ identityKeys }: Shop, kid: string): void {
  if (identityKeys.some((one) => one.kid === kid)) return;
  throw new HttpError("key/unknown", "The shop has no key of this name.");
}

/** The public half alone, as the algorithm needs it; a private key has no business here, nor one that is only shared. */
async function checkedJwk(jwk: Record<string, string> | undefined, algorithm: string): Promise<string> {
  const { d, ...publicHalf } = jwk ?? {};
  if (jwk === undefined || d !== undefined || publicHalf["kty"] === "oct") {
    throw new HttpError("request/invalid", `${algorithm} needs publicKey: the public key as a JWK, without its d.`);
  }
  try {
    await importJWK(publicHalf, algorithm);
  } catch {
    throw new HttpError("request/invalid", `publicKey is no JWK for ${algorithm}.`);
  }
  return JSON.stringify(publicHalf);
}
