import { signal } from "@preact/signals";
import {
  afterTimeout,
  browserAttention,
  type Client,
  type ClientOptions,
  type Connection,
  createClient,
  createRequests,
  type OutboxEntry,
  othersTyping,
  ownTyping,
  RefusedError,
  type Request,
  relayClock,
} from "@qin/sdk/client";
import { makeKey } from "@qin/sdk/protocol";
import { followInbox } from "./follow-inbox.ts";
import type { Colleague, ConversationListener, DeskRelay, Link, Outcome, Pending } from "./relay.ts";

/** Close codes that mean: sign in again. */
const AUTH_CLOSES: readonly number[] = [4503, 4504];

export type SocketRelayOptions = Pick<
  ClientOptions,
  "url" | "shop" | "storage" | "WebSocket" | "now" | "after" | "random" | "attention"
> & {
  /** Where not by the cookie of the login. */
  readonly auth?: ClientOptions["auth"];
};

/** The relay over a WebSocket. The client keeps the connection, the log and the outbox; here they become signals. */
export function connectRelay(options: SocketRelayOptions): DeskRelay {
  const { auth = () => ({ kind: "member" as const }), now = Date.now, after = afterTimeout } = options;
  const client = createClient({ attention: browserAttention(window), ...options, auth });
  const request = createRequests(client, after);
  const relayNow = relayClock(client, now);
  const link = signal<Link>({ name: "connecting" });
  const colleagues = signal<readonly Colleague[]>([]);
  const pending = signal<readonly Pending[]>(client.outbox.flatMap(pendingOf));
  const listeners = new Map<string, ConversationListener>();
  /** Who waits for the fate of a command in the outbox, by its key. */
  const waiting = new Map<string, (outcome: Outcome) => void>();
  let presence: "online" | "away" = "online";

  const typing = othersTyping({
    after,
    onChange: () => {
      for (const [id, listener] of listeners) {
        listener.typingChanged(typing.in(id).some((one) => one.role === "customer"));
      }
    },
  });

  client.on("state", ({ state }) => {
    link.value = linkOf(state, link.peek());
  });
  client.on("session", () => {
    if (presence === "away") client.tell({ type: "set_presence", state: presence });
  });
  client.on("presence_changed", ({ members }) => {
    colleagues.value = members;
  });
  client.on("typing_changed", typing.heard);
  client.on("conversation", ({ conversationId, view }) => {
    const listener = listeners.get(conversationId);
    if (!view) {
      listener?.refused();
      return;
    }
    const last = view.events.at(-1);
    if (last?.type === "message.sent") typing.spoke(conversationId, last.from);
    listener?.changed(view);
  });
  client.on("outbox", ({ entries }) => {
    for (const [key, resolve] of [...waiting]) {
      const entry = entries.find((one) => one.key === key);
      if (entry && !entry.error) continue;
      waiting.delete(key);
      const refusal = entry?.error;
      resolve(refusal ? { ok: false, code: refusal.code, findings: refusal.findings ?? [] } : { ok: true });
      // A blocked reply goes back into the hands that wrote it; kept here too it would be there twice.
      if (refusal?.code === "message/blocked") client.drop(key);
    }
    pending.value = client.outbox.flatMap(pendingOf);
  });

  const own = new Map<string, ReturnType<typeof ownTyping>>();
  function typingIn(conversationId: string): ReturnType<typeof ownTyping> {
    const tell = (isTyping: boolean): void => void client.tell({ type: "set_typing", conversationId, isTyping });
    const known = own.get(conversationId) ?? ownTyping({ tell, now, after });
    own.set(conversationId, known);
    return known;
  }
  const post = (...[command, conversationId]: Parameters<Client["post"]>): Promise<Outcome> =>
    new Promise((resolve) => waiting.set(client.post(command, conversationId), resolve));
  /** For what is only worth doing now: it fails at once while the connection is away. */
  const ask = (frame: Request): Promise<Outcome> =>
    request(frame).then(
      () => ({ ok: true }),
      (error: unknown) =>
        error instanceof RefusedError
          ? { ok: false, code: error.code, findings: error.findings }
          : { ok: false, code: "offline", findings: [] },
    );
  const key = (): string => makeKey(now(), (bytes) => crypto.getRandomValues(bytes));

  client.start();
  return {
    link,
    colleagues,
    pending,
    now: relayNow,
    watchInbox: (listener) => followInbox(client, request, after, listener),
    watchConversation(conversationId, listener) {
      listeners.set(conversationId, listener);
      const stop = client.watch(conversationId);
      return () => {
        listeners.delete(conversationId);
        own.get(conversationId)?.stop();
        stop();
      };
    },
    loadEarlier: client.loadEarlier,
    send: (conversationId, content, { closing, overrideReason } = {}) =>
      post(
        {
          type: "send_message",
          content,
          ...(closing ? { closing } : {}),
          ...(overrideReason === undefined ? {} : { override: { reason: overrideReason } }),
        },
        conversationId,
      ),
    addNote: (conversationId, text) => post({ type: "add_note", text }, conversationId),
    retry: client.retry,
    discard: client.drop,
    claim: (conversationId) => ask({ type: "claim_conversation", conversationId, clientMessageId: key() }),
    close: (conversationId) => ask({ type: "close_conversation", conversationId, clientMessageId: key() }),
    requestHandoff: (conversationId, reason) =>
      ask({ type: "request_handoff", conversationId, clientMessageId: key(), to: "supervisor", reason }),
    acceptHandoff: (conversationId) => ask({ type: "accept_handoff", conversationId, clientMessageId: key() }),
    markRead: (conversationId, seq) => client.tell({ type: "mark_read", conversationId, seq }),
    writing(conversationId, isWriting) {
      if (isWriting) typingIn(conversationId).input();
      else own.get(conversationId)?.stop();
    },
    setPresence(state) {
      presence = state;
      client.tell({ type: "set_presence", state });
    },
    reconnect: () => client.start(),
    stop: () => client.stop(),
  };
}

function linkOf(state: Connection, before: Link): Link {
  switch (state.name) {
    case "online":
      return { name: "online" };
    case "stopped":
      return { name: "stopped", reason: state.reason, isAuth: AUTH_CLOSES.includes(state.closeCode) };
    case "waiting":
      return { name: "lost" };
    default:
      // On the way back it stays lost until it is back: a banner that blinks helps nobody.
      return before.name === "lost" ? before : { name: "connecting" };
  }
}

function pendingOf({ key, target, opens, command, at, error }: OutboxEntry): Pending[] {
  if (opens || (command.type !== "send_message" && command.type !== "add_note")) return [];
  return [
    {
      clientMessageId: key,
      conversationId: target,
      content: command.type === "send_message" ? command.content : { kind: "text", text: command.text },
      isNote: command.type === "add_note",
      at,
      ...(error ? { state: "not-sent", code: error.code } : { state: "sending" }),
    },
  ];
}
