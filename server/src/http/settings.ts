import { RESPONSE_SECONDS } from "@qin/sdk";
import { Type } from "typebox";
import type { Sessions } from "../auth/sessions.ts";
import { defaultEnforcement } from "../relay/enforcement.ts";
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
});

/** By what the desk checks a draft, the same as the relay. */
export async function settingsRoutes(
  app: App,
  { store, sessions }: { store: Store; sessions: Sessions },
): Promise<void> {
  app.get("/api/settings", { schema: { response: { 200: settings, "4xx": errorBody } } }, async (request) => {
    const viewer = await memberOf(request, store, sessions);
    const shop = await store.shops.get(viewer.shopId);
    if (shop === null) throw new HttpError("auth/refused", "The shop of this member is gone.");
    const { lang, preset, bulkAmount, bulkQuantity } = shop.settings;
    const enforcement = { ...defaultEnforcement, ...shop.settings.enforcement };
    return { responseSeconds: RESPONSE_SECONDS, lang, preset, enforcement, bulkAmount, bulkQuantity };
  });
}
