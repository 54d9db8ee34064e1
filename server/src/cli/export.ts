import { userInfo } from "node:os";
import { nanoid } from "nanoid";
import { conversationIds } from "../store/maintenance/conversations.ts";
import { openMaintenance } from "../store/maintenance/open.ts";
import { writeAudit } from "../store/maintenance/write-audit.ts";
import type { Db } from "../store/schema.ts";
import type { Command, CommandIo } from "./command.ts";
import { UsageError } from "./command.ts";
import { openTarget } from "./export/target.ts";
import { writeConversation } from "./export/write-conversation.ts";
import { whereTheLogIs } from "./log-file.ts";
import { onlyFile, parse } from "./parse.ts";
import { shopNamed } from "./shop-named.ts";

const usage = `Usage: qin export FILE.jsonl [options]

Writes a shop's conversations, one a line, as {"id", "shop", "events": [...]}: their whole logs, as "qin-audit" reads them.
Phone, identity and card numbers are covered but for two digits. The relay may go on. Who exported what, and when, is
written into the shop's audit log.

  FILE            a new file; "-" for standard output
  --shop ID       the shop                                    (default: the only one there is)
  --since TIME    only conversations that went on at or after TIME, as 2026-11-01 or 2026-11-01T08:00:00+08:00
  --until TIME    only conversations that began before TIME
  --unmasked      with every number as it was written: only for whoever may read them all
  --data FOLDER   where the data is kept                      (QIN_DATA)

Examples:
  qin export november.jsonl --since 2026-11-01 --until 2026-12-01
  qin export - | npx qin-audit -
`;

export const exportLog: Command = {
  name: "export",
  summary: "write a shop's conversations into a file",
  usage,
  run: async (args, io) => {
    const { positionals, values } = parse(args, {
      shop: { type: "string" },
      since: { type: "string" },
      until: { type: "string" },
      unmasked: { type: "boolean", default: false },
      data: { type: "string" },
    });
    const file = onlyFile(positionals, 'where the conversations go, or "-"');
    const since = timeOf("since", values.since);
    const until = timeOf("until", values.until);
    const { db, close } = await openMaintenance(await whereTheLogIs(io.env, values.data));
    try {
      const shopId = await shopNamed(db, values.shop);
      const order = { shopId, since, until, isMasked: !values.unmasked };
      const count = await written(db, file, order, io);
      if (file !== "-") io.out.write(`${file}: ${count} conversations of the shop ${shopId}.\n`);
      return 0;
    } finally {
      await close();
    }
  },
};

interface Order {
  readonly shopId: string;
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly isMasked: boolean;
}

async function written(db: Db, file: string, order: Order, { out }: CommandIo): Promise<number> {
  const { shopId, since, until, isMasked } = order;
  const target = await openTarget(file, out);
  // Before anything leaves, so that a broken export is on record too.
  await writeAudit(db, {
    shopId,
    id: nanoid(),
    at: Date.now(),
    who: { kind: "operator", id: userInfo().username },
    action: "log.exported",
    target: shopId,
    detail: { since: since ?? null, until: until ?? null, isMasked },
  });
  let count = 0;
  for await (const id of conversationIds(db, order)) {
    await writeConversation(db, target, { shopId, id, isMasked });
    count += 1;
  }
  await target.end();
  return count;
}

function timeOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isFinite(time)) return time;
  throw new UsageError(
    `--${name}: expected a date or a time with its zone, as 2026-11-01T08:00:00+08:00, got "${text}"`,
  );
}
