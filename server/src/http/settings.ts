import { RESPONSE_SECONDS } from "@qin/sdk";
import { Type } from "typebox";
import type { Sessions } from "../auth/sessions.ts";
import { defaultEnforcement } from "../relay/enforcement.ts";
import type { ShopRules } from "../relay/shop-rules.ts";
import type { Store } from "../store/store.ts";
import { errorBody } from "./error-body.ts";
import { HttpError } from "./http-error.ts";
import type { App } from "./route.ts";
import { memberOf } from "./who.ts";

const settings = Type.Object({
  responseSeconds: Type.Number(),
  lang: Type.String(),
  preset: Type.String(),
  enforcement: Type.Record(Type.String(), Type.String()),
  bulkAmount: Type.Number(),
  bulkQuantity: Type.Number(),
  rules: Type.Record(
    Type.String(),
    Type.Object({ setting: Type.String(), options: Type.Record(Type.String(), Type.Unknown()) }),
  ),
  suppressions: Type.Array(
    Type.Object({
      rule: Type.String(),
      reason: Type.String(),
      phrase: Type.Optional(Type.String()),
      conversation: Type.Optional(Type.String()),
      seq: Type.Optional(Type.Number()),
    }),
  ),
});

/** By what the desk checks a draft, the same as the relay. */
export async function settingsRoutes(
  app: App,
  { store, sessions, rules }: { store: Store; sessions: Sessions; rules: ShopRules },
): Promise<void> {
  app.get("/api/settings", { schema: { response: { 200: settings, "4xx": errorBody } } }, async (request) => {
    const viewer = await memberOf(request, store, sessions);
    const shop = await store.shops.get(viewer.shopId);
    if (shop === null) throw new HttpError("auth/refused", "The shop of this member is gone.");
    const { bulkAmount, bulkQuantity } = shop.settings;
    const enforcement = { ...defaultEnforcement, ...shop.settings.enforcement };
    return { responseSeconds: RESPONSE_SECONDS, enforcement, bulkAmount, bulkQuantity, ...rules.forDesk(shop) };
  });
}
