import { maskedEvent } from "../../personal/mask-event.ts";
import { eventPages } from "../../store/maintenance/conversations.ts";
import type { Db } from "../../store/schema.ts";
import type { Target } from "./target.ts";

/** One line; a page of events at a time, so that no conversation is too long. */
export async function writeConversation(
  db: Db,
  target: Target,
  { shopId, id, isMasked }: { readonly shopId: string; readonly id: string; readonly isMasked: boolean },
): Promise<void> {
  await target.write(`{"id":${JSON.stringify(id)},"shop":${JSON.stringify(shopId)},"events":[`);
  let comma = "";
  for await (const page of eventPages(db, shopId, id)) {
    const events = isMasked ? page.map(maskedEvent) : page;
    await target.write(`${comma}${events.map((event) => JSON.stringify(event)).join(",")}`);
    comma = ",";
  }
  await target.write("]}\n");
}
