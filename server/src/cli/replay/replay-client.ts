import { type Client, type Command, createClient, strictDecode } from "@qin/sdk/client";
import type { Event, Self } from "@qin/sdk/protocol";

/** Where and as whom a replay speaks. */
export interface ReplayTarget {
  /** The relay, as `http://127.0.0.1:8080`. */
  readonly relayUrl: string;
  readonly shop: string;
  /** An API key with the scope `replay`. */
  readonly key: string;
}

export type Outcome =
  | { readonly kind: "accepted"; readonly event: Event }
  | { readonly kind: "refused"; readonly code: string };

/** One end of a replayed conversation. */
export interface ReplayClient {
  readonly client: Client;
  /** Resolves at the first `welcome`; rejects when the relay says stop. */
  greeted(): Promise<Self>;
  /** Resolves when the command is on the relay's disk or refused for good, over lost connections too. */
  send(command: Command, conversationId: string): Promise<Outcome>;
  /** When this end had the event, by `performance.now()`; null when it did not come within `ms`. */
  shownAt(event: Event, ms: number): Promise<number | null>;
  /** Staff-only events that came to this end. */
  readonly staffEvents: number;
}

export function createReplayClient(
  target: ReplayTarget,
  who: { readonly role: "customer" | "agent"; readonly id: string; readonly name: string },
): ReplayClient {
  const arrivals = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  let staffEvents = 0;
  const client = createClient({
    url: `${target.relayUrl.replace(/^http/, "ws")}/ws`,
    shop: target.shop,
    auth: () => ({ kind: "replay", key: target.key, ...who }),
    decode: strictDecode,
  });

  const arrived = (event: Event): void => {
    if (event.audience === "staff") staffEvents++;
    const at = performance.now();
    arrivals.set(event.id, at);
    waiting.get(event.id)?.(at);
  };
  client.on("event_added", ({ event }) => arrived(event));
  client.on("conversation_synced", ({ conversation }) => conversation.events.forEach(arrived));

  return {
    client,
    get staffEvents() {
      return staffEvents;
    },
    greeted: () =>
      new Promise((resolve, reject) => {
        client.on("session", ({ me }) => resolve(me));
        client.on("state", ({ state }) => {
          if (state.name === "stopped") reject(new Error(`the relay refused the connection: ${state.reason}`));
        });
        client.start();
      }),
    send: (command, conversationId) =>
      new Promise((resolve) => {
        const ends: (() => void)[] = [];
        const finish = (outcome: Outcome): void => {
          for (const end of ends) end();
          resolve(outcome);
        };
        const key = client.post(command, conversationId);
        ends.push(
          client.on("accepted", ({ id, event }) => {
            if (id === key) finish({ kind: "accepted", event });
          }),
          client.on("conversation", ({ view }) => {
            const stored = view?.events.findLast((one) => "clientMessageId" in one && one.clientMessageId === key);
            if (stored) finish({ kind: "accepted", event: stored });
          }),
          client.on("outbox", ({ entries }) => {
            const refusal = entries.find((entry) => entry.key === key)?.error;
            if (!refusal) return;
            client.drop(key);
            finish({ kind: "refused", code: refusal.code });
          }),
        );
      }),
    shownAt: (event, ms) => {
      const at = arrivals.get(event.id);
      if (at !== undefined) return Promise.resolve(at);
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(null), ms);
        waiting.set(event.id, (when) => {
          clearTimeout(timer);
          resolve(when);
        });
      });
    },
  };
}
