import type { Event } from "@qin/sdk/protocol";
import { expect, test } from "vitest";
import type { EventQuery } from "../store/store.ts";
import { heal } from "./heal.ts";
import { Relay } from "./relay.ts";
import { startTestRelay } from "./testing/test-relay.ts";

const from = { role: "customer", id: "c" } as const;

test("a log with a hole is read up to it, and not for ever", async () => {
  const { context, close } = await startTestRelay();
  const asked: number[] = [];
  const events = async ({ after = 0, limit }: EventQuery): Promise<Event[]> => {
    asked.push(after);
    const place = { conversationId: "v", at: 0, audience: "all", from } as const;
    const all = Array.from({ length: 2_000 }, (_, at): Event => {
      const seq = at < 600 ? at + 1 : at + 2;
      return { ...place, id: `e${seq}`, seq, type: "promise.kept", promiseId: "p" };
    });
    return all.filter(({ seq }) => seq > after).slice(0, limit);
  };
  const relay = new Relay({ ...context, store: { ...context.store, events, conversation: async () => null } });
  const customer = { id: "c", name: "C" };
  const times = { openedAt: 0, updatedAt: 0 };
  const room = relay.rooms.open({
    ...{ shopId: "demo", conversationId: "v", customerId: "c", head: 0, customerHead: 0, isClosed: false, cursor: 0 },
    row: { conversationId: "v", head: 0, ...times, isClosed: false, customer, unanswered: 0, missed: 0 },
  });
  await heal(relay, room);
  expect(room.head).toBe(600);
  expect(asked).toEqual([0, 500, 600]);
  await close();
});
