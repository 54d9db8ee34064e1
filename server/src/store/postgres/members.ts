import { memberOf, normalEmail } from "../rows/member.ts";
import type { Db } from "../schema.ts";
import type { Member } from "../store.ts";
import { isKeepable } from "./keepable.ts";

export interface Members {
  get(shopId: string, memberId: string): Promise<Member | null>;
  byEmail(email: string): Promise<Member | null>;
  list(shopId: string): Promise<Member[]>;
  /** The same as `list`; nobody else changes any of them until this transaction ends. */
  held(shopId: string, db: Db): Promise<Member[]>;
  put(member: Member, db: Db): Promise<void>;
}

export function createMembers(db: Db): Members {
  const all = () => db.selectFrom("members").selectAll();
  return {
    get: async (shopId, memberId) => {
      if (!isKeepable(memberId)) return null;
      const row = await all().where("shop_id", "=", shopId).where("id", "=", memberId).executeTakeFirst();
      return row === undefined ? null : memberOf(row);
    },
    byEmail: async (email) => {
      if (!isKeepable(email)) return null;
      const row = await all().where("email", "=", normalEmail(email)).executeTakeFirst();
      return row === undefined ? null : memberOf(row);
    },
    list: async (shopId) => (await all().where("shop_id", "=", shopId).orderBy("id").execute()).map(memberOf),
    held: async (shopId, inside) => {
      const rows = await inside
        .selectFrom("members")
        .selectAll()
        .where("shop_id", "=", shopId)
        .orderBy("id")
        .forUpdate()
        .execute();
      return rows.map(memberOf);
    },
    put: async ({ shopId, id, email, name, role, passwordHash, disabledAt }, inside) => {
      const changing = {
        email: normalEmail(email),
        name,
        role,
        password_hash: passwordHash,
        disabled_at: disabledAt,
      };
      await inside
        .insertInto("members")
        .values({ shop_id: shopId, id, ...changing })
        .onConflict((conflict) => conflict.columns(["shop_id", "id"]).doUpdateSet(changing))
        .execute();
    },
  };
}
