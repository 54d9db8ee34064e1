import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Bus, BusMessage, BusNews } from "./bus.ts";

const typing = (at: number): BusMessage => ({
  kind: "typing",
  shopId: "shop-1",
  conversationId: "v1",
  from: { role: "customer", id: "c1" },
  isTyping: true,
  at,
});

/** What every Bus promises. `settled` resolves once what was published has been delivered. */
export function busContract(name: string, create: () => Promise<{ bus: Bus; settled: () => Promise<void> }>): void {
  describe(`the ${name} bus`, () => {
    let bus: Bus;
    let settled: () => Promise<void>;
    beforeEach(async () => {
      ({ bus, settled } = await create());
    });
    afterEach(() => bus.close());

    test("[ST54] delivers to every subscriber, in the order of publishing", async () => {
      const first: BusNews[] = [];
      const second: BusNews[] = [];
      bus.subscribe((message) => first.push(message));
      bus.subscribe((message) => second.push(message));
      for (const at of [1, 2, 3]) bus.publish(typing(at));
      await settled();
      expect(first).toEqual([typing(1), typing(2), typing(3)]);
      expect(second).toEqual(first);
    });

    test("delivers what a listener publishes after what is being delivered, to all in one order", async () => {
      const seen: number[] = [];
      bus.subscribe((message) => {
        if (message.kind === "typing" && message.at === 1) bus.publish(typing(2));
      });
      bus.subscribe((message) => {
        if (message.kind === "typing") seen.push(message.at);
      });
      bus.publish(typing(1));
      await settled();
      expect(seen).toEqual([1, 2]);
    });

    test("[ST55] goes on delivering to the others when a listener throws", async () => {
      const seen: BusNews[] = [];
      bus.subscribe(() => {
        throw new Error("broken listener");
      });
      bus.subscribe((message) => seen.push(message));
      bus.publish(typing(1));
      bus.publish(typing(2));
      await settled();
      expect(seen).toHaveLength(2);
    });

    test("delivers nothing after the subscription has ended", async () => {
      const seen: BusNews[] = [];
      const end = bus.subscribe((message) => seen.push(message));
      bus.publish(typing(1));
      await settled();
      end();
      bus.publish(typing(2));
      await settled();
      expect(seen).toEqual([typing(1)]);
    });
  });
}
