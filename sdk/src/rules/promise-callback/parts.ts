import type { ReplyView, Reported } from "../../engine/report.ts";
import type { Fix } from "../../engine/types.ts";
import { defers, settles } from "./deferral.ts";
import { namesContact, promisedHours } from "./promise.ts";

export type MessageId = "both" | "time" | "contact";

/** What one reply does about a complaint. */
export interface Part {
  readonly isDeferral: boolean;
  readonly isSettled: boolean;
  readonly hasTime: boolean;
  readonly hasContact: boolean;
}

export function partOf({ text }: ReplyView, limit: number): Part {
  const hours = promisedHours(text);
  return {
    isDeferral: defers(text),
    isSettled: settles(text),
    hasTime: hours !== null && hours <= limit,
    hasContact: namesContact(text),
  };
}

/** What the parts of one turn leave out together; null when nothing. The suggestion goes to the end of `last`. */
export function verdict(parts: readonly Part[], last: ReplyView, limit: number): Reported<MessageId> | null {
  const has = (key: keyof Part): boolean => parts.some((part) => part[key]);
  if (!has("isDeferral") || has("isSettled") || (has("hasTime") && has("hasContact"))) return null;
  const messageId = has("hasTime") ? "contact" : has("hasContact") ? "time" : "both";
  return { messageId, data: { hours: limit }, suggest: [promise(last, limit)] };
}

function promise({ text, lang }: ReplyView, limit: number): Fix {
  const end = text.raw.length;
  const isOpen = /[\p{L}\p{N}]$/u.test(text.raw);
  const words =
    lang === "zh"
      ? `${isOpen ? "，" : ""}${limit}小时内在这个窗口给您答复`
      : `${isOpen ? "." : ""} You will have our answer in this chat within ${limit} hours.`;
  return { span: [end, end], text: words };
}
