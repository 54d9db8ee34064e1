import type { App } from "../route.ts";
import type { AdminParts } from "./admin-parts.ts";
import { apiKeyRoutes } from "./api-keys.ts";
import { auditLogRoutes } from "./audit-log.ts";
import { identityKeyRoutes } from "./identity-keys.ts";
import { memberRoutes } from "./members.ts";
import { shopRoutes } from "./shop.ts";

/** Everything that only an admin may see or change. */
export async function adminRoutes(app: App, parts: AdminParts): Promise<void> {
  await memberRoutes(app, parts);
  await apiKeyRoutes(app, parts);
  await shopRoutes(app, parts);
  await identityKeyRoutes(app, parts);
  await auditLogRoutes(app, parts);
}
