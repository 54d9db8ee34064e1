import { randomBytes } from "node:crypto";
import { Type } from "typebox";
import type { Shop } from "../../store/store.ts";
import { errorBody } from "../error-body.ts";
import { HttpError } from "../http-error.ts";
import type { App } from "../route.ts";
import { type AdminParts, adminOf, auditEntry, changeShop, shopOf } from "./admin-parts.ts";

const access = Type.Object({
  origins: Type.Array(Type.String()),
  allowAnonymous: Type.Boolean(),
  webhookUrl: Type.Union([Type.String(), Type.Null()]),
  hasWebhookSecret: Type.Boolean(),
  identityKeys: Type.Array(
    Type.Object({
      kid: Type.String(),
      algorithm: Type.String(),
      retiredAt: Type.Union([Type.Integer(), Type.Null()]),
    }),
  ),
});
const change = Type.Object({
  origins: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { maxItems: 100 })),
  allowAnonymous: Type.Optional(Type.Boolean()),
  webhookUrl: Type.Optional(Type.Union([Type.String({ minLength: 1, maxLength: 2_000 }), Type.Null()])),
});
const errors = { "4xx": errorBody, "5xx": errorBody };

/** Which pages may connect, whether customers need a name, and where the shop is told of events. */
export async function shopRoutes(app: App, parts: AdminParts): Promise<void> {
  const { context } = parts;

  app.get("/api/shop", { schema: { response: { 200: access, ...errors } } }, async (request) =>
    shown(await shopOf(parts, await adminOf(request, parts))),
  );

  app.patch("/api/shop", { schema: { body: change, response: { 200: access, ...errors } } }, async (request) => {
    const viewer = await adminOf(request, parts);
    const { origins, allowAnonymous, webhookUrl } = request.body;
    for (const origin of origins ?? []) requireOrigin(origin);
    if (webhookUrl !== undefined && webhookUrl !== null) requireWebhookUrl(webhookUrl, context.config.demo);
    const entry = auditEntry(context, viewer, { action: "shop.changed", target: viewer.shopId, detail: request.body });
    const after = await changeShop(parts, viewer, (now) => ({
      after: {
        ...now,
        ...(origins === undefined ? {} : { origins }),
        ...(webhookUrl === undefined ? {} : { webhookUrl }),
        settings: { ...now.settings, ...(allowAnonymous === undefined ? {} : { allowAnonymous }) },
      },
      entry,
    }));
    return shown(after);
  });

  const secret = Type.Object({ webhookSecret: Type.String({ description: "Shown this once." }) });
  app.post("/api/shop/webhook-secret", { schema: { response: { 200: secret, ...errors } } }, async (request) => {
    const viewer = await adminOf(request, parts);
    const webhookSecret = `whsec_${randomBytes(32).toString("base64")}`;
    const entry = auditEntry(context, viewer, { action: "shop.webhook-secret-made", target: viewer.shopId });
    await changeShop(parts, viewer, (now) => ({ after: { ...now, webhookSecret }, entry }));
    return { webhookSecret };
  });
}

function requireOrigin(origin: string): void {
  const isOrigin = URL.canParse(origin) && new URL(origin).origin === origin && /^https?:/.test(origin);
  if (!isOrigin) {
    throw new HttpError("request/invalid", `${origin} is no origin; write it as https://shop.example, without a path.`);
  }
}

/** What the webhooks will not call is refused here already; the address behind the name is checked at each call. */
function requireWebhookUrl(url: string, isDemo: boolean): void {
  const { protocol, username, password } = URL.canParse(url)
    ? new URL(url)
    : { protocol: "", username: "", password: "" };
  const isFitting = protocol === "https:" || (isDemo && protocol === "http:");
  if (isFitting && username === "" && password === "") return;
  throw new HttpError("request/invalid", "The webhook address must begin with https:// and hold no password.");
}

function shown({ origins, settings, webhookUrl, webhookSecret, identityKeys }: Shop) {
  return {
    origins: [...origins],
    allowAnonymous: settings.allowAnonymous ?? true,
    webhookUrl,
    hasWebhookSecret: webhookSecret !== null,
    identityKeys: identityKeys.map(({ kid, algorithm, retiredAt = null }) => ({ kid, algorithm, retiredAt })),
  };
}
