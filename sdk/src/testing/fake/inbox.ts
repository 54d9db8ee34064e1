import { advanceClock, newClock, responseDeadline } from "../../engine/response-clock.ts";
import { type Event, type InboxRow, textOf } from "../../protocol/index.ts";
import { assigneeOf, openHandoff } from "./view.ts";
import { type FakeConversation, isClosed, type World } from "./world.ts";

/** One row of the desk's inbox, folded afresh from the log. */
export function inboxRow(world: World, conversation: FakeConversation): InboxRow {
  const { events } = conversation;
  const customer = world.customers.get(conversation.customerId);
  const assignee = assigneeOf(conversation);
  const handoff = openHandoff(conversation);
  const waiting = unanswered(events);
  const deadline = responseDeadline(events.reduce((clock, event) => advanceClock(clock, event), newClock()));
  const last = events.findLast((event) => event.type === "message.sent");
  const isOver = isClosed(conversation);
  return {
    conversationId: conversation.id,
    head: events.length,
    openedAt: events[0]?.at ?? 0,
    updatedAt: events.at(-1)?.at ?? 0,
    isClosed: isOver,
    customer: { id: conversation.customerId, name: customer?.name ?? "" },
    unanswered: waiting.length,
    missed: events.filter((event) => event.type === "deadline.missed").length,
    ...(assignee ? { assignee } : {}),
    ...(handoff && !isOver ? { handoff } : {}),
    ...(last
      ? { lastMessage: { from: last.from.role, text: textOf(last.content).slice(0, 200), at: last.at, seq: last.seq } }
      : {}),
    ...(deadline && !isOver
      ? { response: { anchorSeq: deadline.anchorSeq, startedAt: deadline.startedAt, dueAt: deadline.dueAt } }
      : {}),
  };
}

/** The customer's messages since the last human reply. */
function unanswered(events: readonly Event[]): Event[] {
  const answered = events.findLastIndex(
    (event) => event.type === "message.sent" && (event.from.role === "agent" || event.from.role === "supervisor"),
  );
  return events.slice(answered + 1).filter((event) => event.type === "message.sent" && event.from.role === "customer");
}
