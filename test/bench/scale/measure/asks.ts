import type { Store } from "../../../../server/src/store/store.ts";
import type { Asking } from "../costs.ts";
import { familyCpu, ownCpu } from "./cpu.ts";
import { type Conversation, comeBack, message, name, newCustomer, opening } from "./furniture.ts";

/** Questions under way at once: as many as a node has connections to read with. */
const AT_ONCE = 8;
/** Messages of a conversation that somebody comes back to. */
const MISSED = 20;
const HEADS_AT_A_TIME = 500;
/** Conversations opened in one transaction. */
const OPENED_TOGETHER = 16;

export interface Asked {
  readonly openConversation: Asking;
  readonly newCustomer: Asking;
  readonly comeBack: Asking;
  readonly markRead: Asking;
  readonly headCompared: Asking;
  readonly inboxCompared: Asking;
  readonly deadlinesLookedAt: Asking;
}

/** What everything costs that is no message. `conversations` are open, of many shops; `oneShop` of one. */
export async function askRound(
  store: Store,
  postgresPid: number,
  { conversations, oneShop, times }: { conversations: Conversation[]; oneShop: Conversation[]; times: number },
): Promise<Asked> {
  const shopId = oneShop[0]?.shopId ?? "";
  const heads = oneShop.slice(0, HEADS_AT_A_TIME).map(({ id }) => id);
  const { cursor } = await store.inbox(shopId);
  const one = (n: number): Conversation =>
    conversations[n % conversations.length] ?? { shopId, id: "", customerId: "" };

  async function cost(count: number, work: (n: number) => Promise<unknown>, each = 1): Promise<Asking> {
    const [postgresBefore, ownBefore] = [await familyCpu(postgresPid), ownCpu()];
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < count) await work(next++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const [postgres, own] = [(await familyCpu(postgresPid)) - postgresBefore, ownCpu() - ownBefore];
    return { postgres: postgres / count / each, node: own / count / each };
  }

  const people: { readonly at: Conversation; readonly tokenHash: string }[] = [];
  const newCustomers = await cost(times, async (n) => {
    const { id: customerId, tokenHash } = await newCustomer(store, one(n).shopId);
    people.push({ at: { shopId: one(n).shopId, id: name(), customerId }, tokenHash });
  });
  const openConversation = await cost(
    Math.ceil(times / OPENED_TOGETHER),
    (n) => store.append(people.slice(n * OPENED_TOGETHER, (n + 1) * OPENED_TOGETHER).map(({ at }) => opening(at))),
    OPENED_TOGETHER,
  );
  const returning = people.slice(0, Math.min(people.length, 500));
  for (let k = 0; k < MISSED; k++) {
    for (let at = 0; at < returning.length; at += 250) {
      await store.append(returning.slice(at, at + 250).map((person) => message(person.at)));
    }
  }
  return {
    newCustomer: newCustomers,
    openConversation,
    comeBack: await cost(times, async (n) => {
      const person = returning[n % returning.length];
      if (person !== undefined) await comeBack(store, person.at, person.tokenHash);
    }),
    markRead: await cost(times, (n) => {
      const { shopId: shop, id, customerId } = one(n);
      return store.markRead(shop, id, { role: "customer", id: customerId, seq: 1 + n });
    }),
    headCompared: await cost(times / 10, () => store.heads(shopId, heads), heads.length),
    inboxCompared: await cost(times, () => store.inbox(shopId, cursor)),
    deadlinesLookedAt: await cost(times, async () => {
      await store.deadlines(Date.now() - 3_600_000, 1_000);
      await store.nextDeadlineAt();
    }),
  };
}
