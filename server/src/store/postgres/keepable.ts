import { openingOf } from "../append-command.ts";
import type { AppendCommand, AppendResult } from "../store.ts";

/**
 * Text that PostgreSQL can keep and give back: it has no NUL, and of half a surrogate pair another character would come back.
 * Whole events are kept as JSON, which writes both as escapes.
 */
export function isKeepable(text: string): boolean {
  return !/\0|\p{Surrogate}/u.test(text);
}

/** The same text without what PostgreSQL cannot keep. */
export function keepable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, "");
}

/** Why a command cannot be carried out for its names, if so; in a batch it would take its neighbours with it. */
export function refusalOf(command: AppendCommand): AppendResult | null {
  const { target } = command;
  if ("conversationId" in target && !isKeepable(target.conversationId)) {
    return { status: "refused", code: "conversation/unknown" };
  }
  return namesOf(command).every(isKeepable) ? null : { status: "refused", code: "message/id-taken" };
}

function namesOf(command: AppendCommand): string[] {
  const { shopId, key, author, orOpen, events } = command;
  const openings = [openingOf(command), orOpen].flatMap((one) => one ?? []);
  return [
    shopId,
    author.id,
    key ?? "",
    ...openings.flatMap((one) => [one.conversationId, one.clientConversationId, one.customerId]),
    ...events.flatMap((event) => ("order" in event && event.order !== undefined ? [event.order.id] : [])),
  ];
}
