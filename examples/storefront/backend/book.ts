import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { order, schema } from "@qin/sdk/protocol";
import { shownOrder } from "../shared/order.ts";

const { object, list, string, literal, nullable, optional, table } = schema;
const short = string({ min: 1, max: 128 });
const customer = object({ ref: optional(short), subject: optional(short) });

const keptOrder = object({
  ...shownOrder.fields,
  /** The checkout that made it. */
  checkoutKey: short,
  /** Whose browser made it, as a hash of the session's cookie. */
  owner: short,
  /** Who was signed in there, by subject. */
  account: optional(short),
  /** How the relay knows the customer; null for a guest whose chat could not be reached. */
  customer: nullable(customer),
  lang: literal("zh", "en"),
  /** Webhooks that were applied: they may come twice. */
  webhooks: list(short, { max: 100 }),
});
export type KeptOrder = schema.Infer<typeof keptOrder>;

/** Something the relay is still to be told. */
const report = object({
  key: short,
  event: literal("placed", "changed"),
  customer,
  order,
});
export type Report = schema.Infer<typeof report>;

const contents = object({
  orders: list(keptOrder, { max: 100_000 }),
  reports: list(report, { max: 100_000 }),
  /** Signed-in sessions: hash of the cookie → the customer's subject. */
  sessions: table(short, { max: 100_000 }),
});

/** The shop's own records. Change them in place, then `save`. */
export interface Book extends schema.Infer<typeof contents> {
  /** Resolves when what was in the book at the call is on disk. */
  save(): Promise<void>;
  close(): Promise<void>;
}

/** One JSON file, written whole to a neighbour, flushed and moved into place, so that a crash leaves the old or the new. */
export async function openBook(file: string): Promise<Book> {
  await mkdir(dirname(file), { recursive: true });
  const data = await read(file);
  let writing = Promise.resolve();
  const write = async () => {
    const handle = await open(`${file}.new`, "w", 0o600);
    try {
      await handle.writeFile(JSON.stringify(data, null, 1));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${file}.new`, file);
  };
  return {
    ...data,
    save: () => {
      const saved = writing.then(write);
      writing = saved.catch(() => undefined);
      return saved;
    },
    close: () => writing,
  };
}

async function read(file: string): Promise<schema.Infer<typeof contents>> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    return { orders: [], reports: [], sessions: {} };
  }
  try {
    return contents.parse(JSON.parse(text), "");
  } catch (cause) {
    throw new Error(`${file} cannot be read as the shop's orders. Move it away to start with an empty book.`, {
      cause,
    });
  }
}
