import { type Event, textOf } from "../protocol/index.ts";
import type { ReplyContext } from "./types.ts";

/**
 * What the log tells about the next reply: the only place that derives a reply's context from events.
 * Costs do not grow with the conversation.
 */
export interface ContextTracker {
  take(event: Event): void;
  /** The context of a human message sent at `now` after all events taken. */
  contextAt(now: number, isClosing: boolean): ReplyContext;
}

/** Of a longer run of customer messages the reply answers the last. */
const RUN_LENGTH = 20;

export function newContextTracker(): ContextTracker {
  /** The human message of the running human turn, if the customer has not spoken since. */
  let isHumanTurn = false;
  let humanTurns = 0;
  let customerTexts: string[] = [];
  let waitingSince: number | null = null;
  let customerName: string | undefined;
  return {
    take: (event) => {
      if (event.type === "order.placed" || event.type === "order.paid" || event.type === "order.changed") {
        customerName = event.order.recipient ?? customerName;
      }
      if (event.type !== "message.sent") return;
      if (event.from.role === "customer") {
        if (isHumanTurn) customerTexts = [];
        isHumanTurn = false;
        const text = textOf(event.content);
        if (text !== "" && customerTexts.push(text) > RUN_LENGTH) customerTexts.shift();
        waitingSince ??= event.at;
      } else if (event.from.role === "agent" || event.from.role === "supervisor") {
        if (!isHumanTurn) humanTurns++;
        isHumanTurn = true;
        waitingSince = null;
      }
    },
    contextAt: (now, isClosing) => ({
      firstReply: humanTurns === 0 || (humanTurns === 1 && isHumanTurn),
      lastReply: isClosing,
      ...(customerTexts.length > 0 && { customerText: customerTexts.join("\n") }),
      ...(waitingSince !== null && { waitSeconds: Math.max(0, (now - waitingSince) / 1000) }),
      ...(customerName !== undefined && { customerName }),
    }),
  };
}
