import { type Client, type ClientEvent, type ClientOptions, createClient } from "../client/client.ts";
import type { ConversationView } from "../client/conversation-view.ts";
import { strictDecode } from "../client/strict-decode.ts";
import { createFakeRelay, type FakeRelay, type FakeRelayOptions } from "./fake-relay.ts";
import { createFakeTime, type FakeTime } from "./fake-time.ts";

/** A fake relay and its clients on one clock. Jitter is a half, keys count up from zero bytes. */
export interface Bench {
  readonly relay: FakeRelay;
  readonly time: FakeTime;
  client(options?: Partial<ClientOptions>): Client;
}

export function createBench(options: FakeRelayOptions = {}): Bench {
  const time = createFakeTime();
  const relay = createFakeRelay({ now: time.now, ...options });
  return {
    relay,
    time,
    client: (more = {}) =>
      createClient({
        url: relay.url,
        shop: relay.shop,
        auth: () => ({ kind: "anonymous" }),
        WebSocket: relay.WebSocket,
        now: time.now,
        after: time.after,
        random: () => 0.5,
        decode: strictDecode,
        ...more,
      }),
  };
}

/** Every event of one type, in order. */
export function heard<T extends ClientEvent["type"]>(client: Client, type: T): Extract<ClientEvent, { type: T }>[] {
  const events: Extract<ClientEvent, { type: T }>[] = [];
  client.on(type, (event) => events.push(event));
  return events;
}

export function textsIn(view: Pick<ConversationView, "events"> | undefined): string[] {
  return (view?.events ?? []).flatMap((event) =>
    event.type === "message.sent" && event.content.kind === "text" ? [event.content.text] : [],
  );
}

export const text = (words: string) => ({ type: "send_message", content: { kind: "text", text: words } }) as const;
