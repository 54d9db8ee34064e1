import fc from "fast-check";
import { expect, test } from "vitest";
import { createBench, text, textsIn } from "../testing/client-bench.ts";
import { settled } from "../testing/fake-time.ts";
import { memoryStorage } from "./outbox-storage.ts";

const step = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ do: "write" } as const) },
  { weight: 4, arbitrary: fc.constant({ do: "answer" } as const) },
  { weight: 2, arbitrary: fc.constant({ do: "note" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "close" } as const) },
  { weight: 3, arbitrary: fc.constant({ do: "cut" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "restart" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "restart as another log" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "reload" } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("freeze" as const), ms: fc.nat({ max: 60_000 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.nat({ max: 30_000 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("lose" as const),
      type: fc.constantFrom(
        ...(["send_message", "open_conversation", "accepted", "event_added", "conversation_synced"] as const),
        ...(["watch_conversation", "welcome", "pong", "hello"] as const),
      ),
    }),
  },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Found by chance: keys made in one millisecond had no order of their own, and a reload sorted by key. */
const writtenAtOnce: Step[] = [
  { do: "lose", type: "send_message" },
  ...Array.from({ length: 8 }, (): Step => ({ do: "write" })),
  { do: "reload" },
  { do: "wait", ms: 0 },
];

test("[CL13][CL16][CL21][CL22] whatever breaks in between, every message is in the log once, and everybody sees the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      const { relay, time, client } = createBench();
      const agent = relay.addMember();
      const storage = memoryStorage();
      let token: string | undefined;
      const auth = () => (token === undefined ? { kind: "anonymous" as const } : { kind: "session" as const, token });
      const open = () => {
        const one = client({ storage, auth });
        one.on("session", (session) => {
          token ??= session.token;
        });
        one.start();
        return one;
      };
      let customer = open();
      await time.advance(60_000);
      const opened = new Set<string>();
      const written: string[] = [];
      const newest = () => customer.conversations.at(-1)?.conversationId;

      for (const one of steps) {
        const conversationId = newest();
        const isOpen =
          conversationId !== undefined && !relay.log(conversationId).some((e) => e.type === "conversation.closed");
        switch (one.do) {
          case "write":
            written.push(`c${written.length}`);
            customer.post(text(written.at(-1) ?? ""));
            break;
          case "answer":
            if (isOpen) relay.say(conversationId, "from the agent", agent);
            break;
          case "note": {
            const from = { role: "agent", id: agent.id } as const;
            if (isOpen) relay.append(conversationId, { type: "note.added", audience: "staff", from, text: "psst" });
            break;
          }
          case "close": {
            const from = { role: "agent", id: agent.id } as const;
            if (isOpen)
              relay.append(conversationId, { type: "conversation.closed", audience: "all", from, by: "agent" });
            break;
          }
          case "cut":
            relay.cut();
            break;
          case "restart":
            relay.restart();
            break;
          case "restart as another log":
            relay.restart({ newEpoch: true });
            break;
          case "reload":
            customer.stop();
            customer = open();
            break;
          case "freeze":
            relay.freeze();
            await time.advance(one.ms);
            relay.thaw();
            break;
          case "wait":
            await time.advance(one.ms);
            break;
          case "lose":
            relay.dropNext(one.type);
        }
        await settled();
        for (const { conversationId: id } of customer.conversations) opened.add(id);
      }

      await time.advance(180_000);
      for (const { conversationId: id } of customer.conversations) opened.add(id);
      expect(customer.outbox).toEqual([]);
      expect(storage.load()).toEqual([]);
      const stored = [...opened]
        .flatMap((id) => textsIn({ events: relay.log(id) }))
        .filter((words) => words !== "from the agent");
      expect(stored).toEqual(written);
      for (const view of customer.conversations) {
        const visible = relay.log(view.conversationId).filter(({ audience }) => audience === "all");
        expect(view.events.map(({ seq }) => seq)).toEqual(visible.slice(-view.events.length).map(({ seq }) => seq));
        expect(view.head).toBe(visible.at(-1)?.seq);
      }
      customer.stop();
    }),
    { numRuns: 150, examples: [[writtenAtOnce]] },
  );
});
