import { type Client, type ClientEvent, type ClientOptions, createClient, strictDecode } from "@qin/sdk/client";

export const text = (words: string) => ({ type: "send_message", content: { kind: "text", text: words } }) as const;

const running = new Set<Client>();

/** A client of the SDK as a shop would run it, already started. */
export function startClient(url: string, options: Partial<ClientOptions> = {}): Client {
  const client = createClient({
    url,
    shop: "demo",
    auth: () => ({ kind: "anonymous" }),
    decode: strictDecode,
    random: () => 0,
    ...options,
  });
  running.add(client);
  client.start();
  return client;
}

export function stopClients(): void {
  for (const client of running) client.stop();
  running.clear();
}

/**
 * Resolves when it holds; asked again at every event of this type.
 * @throws after `withinMs` (default 20,000) with what was waited for and where the client stands.
 */
export function when(
  client: Client,
  type: ClientEvent["type"],
  what: string,
  holds: () => boolean,
  withinMs = 20_000,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (holds()) return resolve();
    const end = client.on(type, () => {
      if (!holds()) return;
      clearTimeout(timer);
      end();
      resolve();
    });
    const timer = setTimeout(() => {
      end();
      const { state, outbox } = client;
      reject(new Error(`waited for: ${what}; the client is ${JSON.stringify(state)} with ${outbox.length} unsent`));
    }, withinMs);
  });
}

export const allSent = (client: Client, withinMs?: number): Promise<void> =>
  when(client, "outbox", "an empty outbox", () => client.outbox.length === 0, withinMs);

export const textsIn = (client: Client, conversationId?: string): string[] => {
  const view = conversationId === undefined ? client.conversations.at(-1) : client.conversation(conversationId);
  return (view?.events ?? []).flatMap((event) =>
    event.type === "message.sent" && event.content.kind === "text" ? event.content.text : [],
  );
};
