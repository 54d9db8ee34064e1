import { webhookTypeOf } from "../../webhooks/body.ts";
import { openingOf } from "../append-command.ts";
import type { AppendCommand } from "../store.ts";
import { Pairs } from "./pairs.ts";

/** What a batch will want to know, before it is asked: each pair begins with the shop. */
export interface Asked {
  readonly conversations: Pairs;
  readonly clientIds: Pairs;
  readonly keys: Pairs;
  /** Customers who open a conversation. */
  readonly customers: Pairs;
  /** Conversations that are opened again with nothing to add: answered with their first event. */
  readonly reopened: Pairs;
  /** Conversations with news for the shop's own code. */
  readonly told: Pairs;
}

export function askedOf(commands: readonly AppendCommand[]): Asked {
  const asked: Asked = {
    conversations: new Pairs(),
    clientIds: new Pairs(),
    keys: new Pairs(),
    customers: new Pairs(),
    reopened: new Pairs(),
    told: new Pairs(),
  };
  for (const command of commands) {
    const { shopId, target, orOpen, key, events } = command;
    const opening = openingOf(command);
    if ("conversationId" in target) asked.conversations.add(shopId, target.conversationId);
    if (key !== null) asked.keys.add(shopId, key);
    for (const one of [opening, orOpen]) {
      if (one === null || one === undefined) continue;
      asked.conversations.add(shopId, one.conversationId);
      asked.clientIds.add(shopId, one.clientConversationId);
      asked.customers.add(shopId, one.customerId);
      if (events.length === 0) asked.reopened.add(shopId, one.clientConversationId);
    }
    const news = [...(opening?.events ?? []), ...(orOpen?.events ?? []), ...events];
    if (news.some((draft) => webhookTypeOf(draft) !== null)) {
      asked.told.add(shopId, "conversationId" in target ? target.conversationId : target.open.conversationId);
    }
  }
  return asked;
}
