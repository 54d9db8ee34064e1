import type { MemberRole, Shop } from "../store/store.ts";
import type { DemoKeys } from "./demo-keys.ts";

export const DEMO_SHOP_ID = "demo";
export const DEMO_PASSWORD = "qin-demo";

export interface DemoLogin {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: MemberRole;
}

/** Who works at the demo shop. */
export const demoLogins: readonly DemoLogin[] = [
  { id: "xiaoya", email: "agent@demo.shop", name: "小雅 Xiaoya", role: "agent" },
  { id: "aning", email: "agent2@demo.shop", name: "阿宁 Aning", role: "agent" },
  { id: "lin", email: "supervisor@demo.shop", name: "林姐 Lin", role: "supervisor" },
  { id: "zhou", email: "admin@demo.shop", name: "周店长 Zhou", role: "admin" },
];

/** A small shop for tableware and home textiles. */
export function demoShop({ webhookSecret, identity }: DemoKeys): Shop {
  return {
    id: DEMO_SHOP_ID,
    name: "小满家居 Xiaoman Home",
    origins: [],
    currency: "CNY",
    identityKeys: [{ kid: identity.kid, algorithm: "HS256", key: identity.secret }],
    webhookUrl: null,
    webhookSecret,
    settings: { lang: "auto", preset: "recommended", enforcement: {}, bulkAmount: 5_000, bulkQuantity: 50 },
  };
}
