import type { Event } from "@qin/sdk/protocol";
import { masked } from "./mask.ts";

/** What names something and is never written by a person. */
const NAMES: ReadonlySet<string> = new Set([
  ...["id", "conversationId", "clientMessageId", "orderId", "promiseId", "agentId", "ruleId", "messageId", "by"],
  ...["type", "kind", "audience", "role", "channel", "locale", "currency"],
]);

/** The event with phone, identity and card numbers covered in whatever a person wrote. */
export function maskedEvent(event: Event): Event {
  return maskedValue(event);
}

function maskedValue<T>(value: T): T;
function maskedValue(value: unknown): unknown {
  if (typeof value === "string") return masked(value);
  if (Array.isArray(value)) return value.map((one: unknown) => maskedValue(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typeof one === "string" && NAMES.has(key) ? one : maskedValue(one),
    ]),
  );
}
