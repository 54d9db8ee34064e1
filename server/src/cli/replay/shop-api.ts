import { type Event, event as eventSchema, type Order, schema } from "@qin/sdk/protocol";
import type { Outcome, ReplayTarget } from "./replay-client.ts";

const placed = schema.object({ conversationId: schema.string({ max: 64 }), seq: schema.integer() });
const failure = schema.object({ error: schema.object({ code: schema.string({ max: 200 }) }) });
const log = schema.object({ events: schema.list(eventSchema, { max: 1_000_000 }) });

export type Placed =
  | { readonly kind: "placed"; readonly conversationId: string; readonly seq: number }
  | Extract<Outcome, { kind: "refused" }>;

/** Reports an order as a shop's backend does. */
export async function placeOrder(
  target: ReplayTarget,
  { ref, event, order, key }: { ref: string; event: string; order: Order; key: string },
): Promise<Placed> {
  const response = await fetch(`${target.relayUrl}/v1/orders`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${target.key}`,
      "content-type": "application/json",
      "idempotency-key": key,
    },
    body: JSON.stringify({ event: event.replace("order.", ""), customer: { ref }, order }),
  });
  const body: unknown = await response.json();
  if (response.ok) return { kind: "placed", ...placed.parse(body, "") };
  return { kind: "refused", code: failure.parse(body, "").error.code };
}

/** The whole log of a conversation as staff may see it, read back from the relay. */
export async function readStored(target: ReplayTarget, conversationId: string): Promise<Event[]> {
  const response = await fetch(`${target.relayUrl}/v1/conversations/${conversationId}/events`, {
    headers: { authorization: `Bearer ${target.key}` },
  });
  if (!response.ok) throw new Error(`the relay answered ${response.status} for the log of ${conversationId}`);
  return log.parse(await response.json(), "").events;
}
