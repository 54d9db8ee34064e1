import { openMaintenance } from "../store/maintenance/open.ts";
import { rebuild as fold } from "../store/maintenance/rebuild.ts";
import type { Command } from "./command.ts";
import { UsageError } from "./command.ts";
import { whereTheLogIs } from "./log-file.ts";
import { parse } from "./parse.ts";
import { shopNamed } from "./shop-named.ts";

const usage = `Usage: qin rebuild [options]

Folds every conversation of a shop anew from its log, and compares: inbox rows, clocks and heads, what is repeated beside
each event, the orders, and the keys by which repeated messages are known. Names each difference, never what was said.
Ends with 1 when something differs and was not mended. The relay may go on.

  --write         write what the log says, where a table says something else
  --shop ID       the shop                                    (default: the only one there is)
  --data FOLDER   where the data is kept                      (QIN_DATA)
`;

export const rebuild: Command = {
  name: "rebuild",
  summary: "compare what is derived from the log with the log, and mend it",
  usage,
  run: async (args, { env, out }) => {
    const text = { type: "string" } as const;
    const options = { write: { type: "boolean", default: false }, shop: text, data: text } as const;
    const { values, positionals } = parse(args, options);
    if (positionals.length > 0) throw new UsageError(`what is "${positionals[0]}"?`);
    const { db, close } = await openMaintenance(await whereTheLogIs(env, values.data));
    try {
      const shopId = await shopNamed(db, values.shop);
      const count = { mended: 0, left: 0 };
      for await (const { conversationId, differences, isMended } of fold(db, shopId, { write: values.write })) {
        count[isMended ? "mended" : "left"] += 1;
        out.write(`${conversationId}: ${differences.join(", ")}${isMended ? "; mended" : ""}\n`);
      }
      out.write(summary(count));
      return count.left === 0 ? 0 : 1;
    } finally {
      await close();
    }
  },
};

function summary({ mended, left }: { readonly mended: number; readonly left: number }): string {
  if (mended + left === 0) return "Everything is as the log says.\n";
  if (left === 0) return `${mended} conversations mended.\n`;
  return `${mended} conversations mended, ${left} not: --write mends what can be derived; for the rest, restore a backup.\n`;
}
