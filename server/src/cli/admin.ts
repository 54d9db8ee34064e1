import { nanoid } from "nanoid";
import { newPassword } from "../auth/new-password.ts";
import { hashPassword } from "../auth/password.ts";
import { readConfig } from "../config.ts";
import { openStore } from "../open-store.ts";
import type { AuditEntry, Member, Shop, Store } from "../store/store.ts";
import { type Command, UsageError } from "./command.ts";
import { CommandError } from "./command-error.ts";
import { parse } from "./parse.ts";

const usage = `Usage: qin admin create --shop ID --email ADDRESS --name NAME [options]

Makes an admin of a shop, and the shop where there is none of this name. The password is made too, and printed this
once; change it at the desk. Everybody else is made by admins, over the relay's API. The relay may be running.

  --shop ID          the shop's name at this relay, as widgets and tokens name it
  --email ADDRESS    the login
  --name NAME        as customers and colleagues see it
  --shop-name NAME   of a new shop, as customers see it       (default: its ID)
  --currency CODE    of a new shop                            (default: CNY)
  --data FOLDER      where the data is kept                   (QIN_DATA)

Examples:
  qin admin create --shop xiaoman --shop-name 小满家居 --email zhou@xiaoman.example --name 周店长
`;

const text = { type: "string" } as const;

export const admin: Command = {
  name: "admin",
  summary: "make an admin, and the first shop",
  usage,
  run: async (args, io) => {
    const options = { shop: text, email: text, name: text, "shop-name": text, currency: text, data: text };
    const { positionals, values } = parse(args, options);
    if (positionals.join(" ") !== "create") throw new UsageError("say what to do: create");
    const wanted = {
      shopId: required(values.shop, "--shop", /^[\w.-]{1,64}$/),
      email: required(values.email, "--email", /^[^@\s]+@[^@\s]+$/).toLowerCase(),
      name: required(values.name, "--name", /^.{1,100}$/u),
    };
    const env = values.data === undefined ? io.env : { ...io.env, QIN_DATA: values.data };
    const store = await openStore({ ...readConfig(env), demo: false });
    try {
      const shop = await shopOf(store, wanted.shopId, values["shop-name"], values.currency);
      const password = await create(store, wanted);
      io.out.write(`${wanted.name} is an admin of ${shop.name} (${shop.id}).\n\n`);
      io.out.write(`  Login     ${wanted.email}\n  Password  ${password}\n\nThe password is not shown again.\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};

function required(value: string | undefined, option: string, fits: RegExp): string {
  const given = value?.trim() ?? "";
  if (!fits.test(given)) throw new UsageError(`${option} ${given === "" ? "is missing" : `does not fit: ${given}`}`);
  return given;
}

/** The shop of this name, made where there is none. */
async function shopOf(store: Store, id: string, name = id, currency = "CNY"): Promise<Shop> {
  const known = await store.shops.get(id);
  if (known !== null) return known;
  if (!/^[A-Z]{3}$/.test(currency)) throw new UsageError(`--currency does not fit: ${currency}; three letters, as CNY`);
  const shop: Shop = {
    id,
    name,
    origins: [],
    currency,
    identityKeys: [],
    webhookUrl: null,
    webhookSecret: null,
    settings: { lang: "auto", preset: "recommended", enforcement: {}, bulkAmount: 5_000, bulkQuantity: 50 },
  };
  await store.shops.put(shop);
  return shop;
}

/** Returns the password. */
async function create(
  store: Store,
  { shopId, email, name }: { shopId: string; email: string; name: string },
): Promise<string> {
  if ((await store.members.byEmail(email)) !== null) {
    const help = "Choose another, or let an admin change that member's role.";
    throw new CommandError("admin/email-taken", `There is a member with the email ${email}. ${help}`);
  }
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const member: Member = { shopId, id: nanoid(22), email, name, role: "admin", passwordHash, disabledAt: null };
  const entry: AuditEntry = {
    shopId,
    id: nanoid(22),
    at: Date.now(),
    who: { kind: "operator", id: "qin" },
    action: "member.created",
    target: member.id,
    detail: { email, role: "admin" },
  };
  await store.members.put(member, entry);
  return password;
}
