import type { InboxRow } from "@qin/sdk/protocol";

const START = 1_700_000_000_000;

/** An open conversation that waits for nobody; `facts` make it another one. Times are ms after one fixed moment. */
export function inboxRow(
  id: string,
  facts: Partial<Omit<InboxRow, "conversationId">> & { readonly dueIn?: number } = {},
): InboxRow {
  const { dueIn, ...rest } = facts;
  const startedAt = START + (dueIn ?? 0) - 9_000;
  return {
    conversationId: id,
    head: 1,
    openedAt: START,
    updatedAt: START,
    isClosed: false,
    customer: { id: `customer of ${id}`, name: id },
    unanswered: dueIn === undefined ? 0 : 1,
    missed: 0,
    ...(dueIn === undefined ? {} : { response: { anchorSeq: 1, startedAt, dueAt: START + dueIn } }),
    ...rest,
  };
}

export const rowStart = START;
