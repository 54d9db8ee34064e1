import type { ConversationState, DownFrameOf, MessageSent } from "@qin/sdk/protocol";
import { RawClient } from "./raw-client.ts";
import type { RelayUnderTest } from "./relay-under-test.ts";

let count = 0;
/** A key nobody has used, in this run or another. */
export const newKey = (): string => `key-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${++count}`;

export interface Connected {
  readonly client: RawClient;
  readonly welcome: DownFrameOf<"welcome">;
}

/** Connects and says hello. */
export async function connect(
  relay: RelayUnderTest,
  auth: Readonly<Record<string, unknown>>,
  resume?: readonly { conversationId: string; epoch: string; seq: number }[],
): Promise<Connected> {
  const client = await new RawClient(relay).open();
  client.send({ type: "hello", protocol: 1, shop: relay.shop, auth, ...(resume ? { resume } : {}) });
  return { client, welcome: await client.next("welcome") };
}

export interface Customer extends Connected {
  readonly token: string;
  readonly conversationId: string;
  readonly state: ConversationState;
}

/** A new customer with an open conversation. */
export async function newCustomer(relay: RelayUnderTest): Promise<Customer> {
  const { client, welcome } = await connect(relay, { kind: "anonymous" });
  client.send({ type: "open_conversation", id: "open", clientConversationId: newKey() });
  const { conversation } = await client.next("conversation_synced", ({ id }) => id === "open");
  const { token = "" } = welcome;
  return { client, welcome, token, conversationId: conversation.conversationId, state: conversation };
}

export async function staff(relay: RelayUnderTest, who: Parameters<RelayUnderTest["login"]>[0]): Promise<Connected> {
  return await connect(relay, { kind: "member", token: await relay.login(who) });
}

/** A member who watches this conversation. */
export async function watching(
  relay: RelayUnderTest,
  who: Parameters<RelayUnderTest["login"]>[0],
  conversationId: string,
): Promise<Connected & { readonly state: ConversationState }> {
  const member = await staff(relay, who);
  const state = await watch(member.client, conversationId);
  return { ...member, state };
}

export async function watch(
  client: RawClient,
  conversationId: string,
  position?: { epoch: string; seq: number },
): Promise<ConversationState> {
  const id = newKey();
  client.send({ type: "watch_conversation", id, conversationId, ...(position ? { position } : {}) });
  return (await client.next("conversation_synced", (frame) => frame.id === id)).conversation;
}

/** Sends a text and returns its `accepted`. */
export async function say(
  client: RawClient,
  conversationId: string,
  text: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<DownFrameOf<"accepted"> & { readonly event: MessageSent }> {
  const accepted = await ask(client, {
    type: "send_message",
    conversationId,
    content: { kind: "text", text },
    ...more,
  });
  const { event } = accepted;
  if (event.type !== "message.sent") throw new Error(`expected message.sent, got ${event.type}`);
  return { ...accepted, event };
}

/** Sends a frame that writes and returns its `accepted`. */
export async function ask(client: RawClient, frame: Readonly<Record<string, unknown>>) {
  const id = newKey();
  client.send({ id, clientMessageId: newKey(), ...frame });
  return await client.next("accepted", (one) => one.id === id);
}

/** Sends a frame and returns its `refused`. */
export async function refusedFor(client: RawClient, frame: Readonly<Record<string, unknown>>) {
  const id = newKey();
  client.send({ id, clientMessageId: newKey(), ...frame });
  return await client.next("refused", (one) => one.id === id);
}

export const textsOf = (events: readonly { readonly type: string }[]): string[] =>
  events.flatMap((event) => (isMessage(event) && event.content.kind === "text" ? [event.content.text] : []));

function isMessage(event: { readonly type: string }): event is MessageSent {
  return event.type === "message.sent";
}
