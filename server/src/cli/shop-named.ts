import type { Db } from "../store/schema.ts";
import { CommandError } from "./command-error.ts";

/**
 * The shop that an option names, or the only one there is.
 * @throws {CommandError} `shop/unknown`
 */
export async function shopNamed(db: Db, asked: string | undefined): Promise<string> {
  const shops = (await db.selectFrom("shops").select("id").orderBy("id").execute()).map(({ id }) => id);
  const [only, ...more] = shops;
  if (asked === undefined && only !== undefined && more.length === 0) return only;
  const list = shops.length === 0 ? "There is none here." : `There are: ${shops.join(", ")}.`;
  if (asked === undefined) throw new CommandError("shop/unknown", `Name the shop with --shop. ${list}`);
  if (shops.includes(asked)) return asked;
  throw new CommandError("shop/unknown", `There is no shop "${asked}". ${list}`);
}
