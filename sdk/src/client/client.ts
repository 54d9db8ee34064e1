import type { ConversationState } from "../protocol/conversation.ts";
import type { DownFrame } from "../protocol/down.ts";
import type { Event } from "../protocol/events.ts";
import type { Auth } from "../protocol/frames/hello.ts";
import { makeKey, type RandomBytes } from "../protocol/ids.ts";
import type { Self } from "../protocol/people.ts";
import type { UpFrame } from "../protocol/up.ts";
import { PROTOCOL_VERSION } from "../protocol/version.ts";
import type { Attention } from "./attention.ts";
import type { Connection } from "./connection.ts";
import { added, type ConversationView, prepended, readTo, synced } from "./conversation-view.ts";
import { type Decode, lightDecode } from "./light-decode.ts";
import { type Command, createOutbox, type OutboxEntry } from "./outbox.ts";
import type { OutboxStorage } from "./outbox-storage.ts";
import { createSocket } from "./socket.ts";
import type { SocketConstructor } from "./socket-like.ts";
import { type After, afterTimeout } from "./timer.ts";

export interface ClientOptions {
  /** For example `wss://relay.example/ws`. */
  readonly url: string;
  readonly shop: string;
  /** Asked before every attempt. A customer who came as anonymous goes on with the token the relay gave, as long as the client lives. */
  readonly auth: () => Auth | Promise<Auth>;
  /** The language of this person, as in `zh-CN`. */
  readonly locale?: string;
  /** Where unsent commands survive; default in memory, for the life of this client. */
  readonly storage?: OutboxStorage;
  /** When to try at once instead of waiting: `browserAttention(window)` in a page; default never. */
  readonly attention?: Attention;
  /** Default `lightDecode`; `strictDecode` checks every field. */
  readonly decode?: Decode;
  /** Default the platform's: browsers and Node 22 upwards have one. */
  readonly WebSocket?: SocketConstructor;
  /** Ms since the epoch; default Date.now. */
  readonly now?: () => number;
  /** In [0, 1), for the jitter; default Math.random. */
  readonly random?: () => number;
  /** For keys; default crypto.getRandomValues. */
  readonly randomBytes?: RandomBytes;
  readonly after?: After;
}

/** What a client tells: every frame of the relay by its own `type`, after the client has taken it in, and these. */
export type ClientEvent =
  | DownFrame
  | { readonly type: "state"; readonly state: Connection }
  /** Who this is, after every `welcome`; a customer's `token` is for the next hello: `{kind: "session", token}`. */
  | { readonly type: "session"; readonly me: Self; readonly token: string | undefined }
  /** A conversation is another one than before; without `view` it does not exist any longer for this client. */
  | { readonly type: "conversation"; readonly conversationId: string; readonly view: ConversationView | undefined }
  | { readonly type: "outbox"; readonly entries: readonly OutboxEntry[] }
  /** For a log: an attempt or a frame that failed, and why. The client has dealt with it. */
  | { readonly type: "problem"; readonly problem: unknown };

/** Frames that a caller may send by hand; the client itself greets and keeps the connection alive. */
export type Told = Exclude<UpFrame, { type: "hello" | "ping" }>;

export interface Client {
  readonly state: Connection;
  /** Conversations this client follows, in the order it came to know them: a customer's current one is the last. */
  readonly conversations: readonly ConversationView[];
  /** Commands that are not on the relay's disk yet, oldest first. */
  readonly outbox: readonly OutboxEntry[];
  /** Connects, also out of `stopped`, and at once out of `waiting`. */
  start(): void;
  /** Closes the connection. The outbox and the conversations stay. */
  stop(): void;
  /** Returns the function that ends it. */
  on<T extends ClientEvent["type"]>(type: T, listener: (event: Extract<ClientEvent, { type: T }>) => void): () => void;
  /**
   * Sends a frame as it is; false if not online, and nothing is kept. For what needs no answer (`mark_read`, `set_typing`…);
   * `createRequests` gives answers as promises, and what writes goes better through `post`.
   */
  tell(frame: Told): boolean;
  /**
   * Puts a command into the outbox and returns its key. Without a conversation: into the customer's current one, and if
   * there is none, into one that is opened for it.
   */
  post(command: Command, conversationId?: string): string;
  /** Sends one that was refused once more, under the same key. */
  retry(key: string): void;
  /** Takes a command out of the outbox; one that is under way may still arrive. */
  drop(key: string): void;
  /** Staff: follows a conversation, over lost connections too. Customers follow theirs anyway. Returns the function that ends it. */
  watch(conversationId: string): () => void;
  conversation(conversationId: string): ConversationView | undefined;
  /** Asks for the page before what is there; it comes as a new view. False if there is none, or not online. */
  loadEarlier(conversationId: string): boolean;
  /** Customers: revokes the session, forgets conversations and outbox. The relay closes the connection for good. */
  signOut(): void;
}

export function createClient(options: ClientOptions): Client {
  const {
    now = Date.now,
    random = Math.random,
    after = afterTimeout,
    randomBytes = (bytes) => crypto.getRandomValues(bytes),
  } = options;
  const listeners = new Set<(event: ClientEvent) => void>();
  const views = new Map<string, ConversationView>();
  const watched = new Set<string>();
  const syncing = new Set<string>();
  let token: string | undefined;
  let me: Self | undefined;

  const emit = (event: ClientEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const newKey = (at = now()) => makeKey(at, randomBytes);
  const socket = createSocket({
    url: options.url,
    WebSocket: options.WebSocket ?? WebSocket,
    decode: options.decode ?? lightDecode,
    now,
    random,
    after,
    attention: options.attention,
    hello: async () => {
      const auth = await options.auth();
      const { shop, locale } = options;
      return {
        type: "hello",
        protocol: PROTOCOL_VERSION,
        shop,
        auth: auth.kind === "anonymous" && token !== undefined ? { kind: "session", token } : auth,
        resume: [...views.values()]
          .slice(-50)
          .map(({ conversationId, epoch, head }) => ({ conversationId, epoch, seq: head })),
        ...(locale === undefined ? {} : { locale }),
      };
    },
    onFrame: receive,
    onChange: (state) => {
      if (state.name !== "online") outbox.pause();
      emit({ type: "state", state });
    },
    onProblem: (problem) => emit({ type: "problem", problem }),
  });
  const outbox = createOutbox({
    storage: options.storage,
    send: socket.send,
    newKey,
    now,
    random,
    after,
    onChange: () => emit({ type: "outbox", entries: outbox.entries() }),
  });

  function receive(frame: DownFrame): void {
    switch (frame.type) {
      case "welcome":
        token = frame.token ?? token;
        // What was asked before it went nowhere.
        syncing.clear();
        // Somebody else than before, after signing in: what the one before could read is not theirs.
        if (me && me.id !== frame.me.id) for (const id of [...views.keys()]) forget(id);
        me = frame.me;
        emit({ type: "session", me: frame.me, token: frame.token });
        for (const state of frame.conversations) sync(state);
        for (const id of new Set([...views.keys(), ...watched])) {
          if (!frame.conversations.some(({ conversationId }) => conversationId === id)) resync(id);
        }
        outbox.flush();
        break;
      case "conversation_synced":
        syncing.delete(frame.conversation.conversationId);
        sync(frame.conversation);
        if (frame.id !== undefined) outbox.retarget(frame.id, frame.conversation.conversationId);
        break;
      case "event_added":
        add(frame.prev, frame.event);
        break;
      case "accepted":
        if (frame.movedFrom !== undefined) outbox.retarget(frame.movedFrom, frame.event.conversationId);
        add(frame.prev, frame.event);
        outbox.settle(frame.id);
        break;
      case "refused":
        outbox.refuse(frame);
        // The answer to `resync`: it is not there, or not ours; or it cannot be had for now, which is asked again.
        if (frame.id !== undefined && syncing.delete(frame.id)) {
          const { id, verdict, retryAfterMs = 1_000 } = frame;
          if (verdict === "stop") forget(id);
          else after(retryAfterMs, () => resync(id));
        }
        break;
      case "history_loaded":
        change(frame.conversationId, (view) => prepended(view, frame));
        break;
      case "read_changed":
        change(frame.conversationId, (view) => readTo(view, frame.read));
        break;
      case "customer_changed":
        change(frame.conversationId, (view) => ({ ...view, customer: frame.customer }));
        break;
      case "pong":
        for (const { conversationId, head } of frame.heads) {
          if (!follows(conversationId) || (views.get(conversationId)?.head ?? -1) >= head) continue;
          // Whatever was asked before: its answer has not come, and may never.
          syncing.delete(conversationId);
          resync(conversationId);
        }
    }
    emit(frame);
  }

  const follows = (conversationId: string) => me?.role === "customer" || watched.has(conversationId);

  function sync(state: ConversationState): void {
    const { conversationId } = state;
    if (!follows(conversationId)) return;
    put(synced(views.get(conversationId), state));
    for (const event of state.events) settle(event);
  }

  function add(prev: number, event: Event): void {
    settle(event);
    change(event.conversationId, (view) => {
      const next = added(view, prev, event);
      if (!next) resync(event.conversationId);
      return next ?? view;
    });
  }

  /** Whatever is in the log has arrived, however this client learns of it. */
  function settle(event: Event): void {
    if (event.type === "message.sent" && event.clientMessageId !== undefined) outbox.settle(event.clientMessageId);
  }

  function change(conversationId: string, next: (view: ConversationView) => ConversationView): void {
    const view = views.get(conversationId);
    if (view) put(next(view));
  }

  function put(view: ConversationView): void {
    const { conversationId } = view;
    if (views.get(conversationId) === view) return;
    views.set(conversationId, view);
    emit({ type: "conversation", conversationId, view });
  }

  /** Asks for what is missing, under the conversation's own name; once, because the answer holds everything up to then. */
  function resync(conversationId: string): void {
    if (syncing.has(conversationId) || !follows(conversationId)) return;
    const view = views.get(conversationId);
    syncing.add(conversationId);
    socket.send({
      type: "watch_conversation",
      id: conversationId,
      conversationId,
      ...(view ? { position: { epoch: view.epoch, seq: view.head } } : {}),
    });
  }

  function forget(conversationId: string): void {
    views.delete(conversationId);
    emit({ type: "conversation", conversationId, view: undefined });
  }

  return {
    get state() {
      return socket.state();
    },
    get conversations() {
      return [...views.values()];
    },
    get outbox() {
      return outbox.entries();
    },
    start: socket.start,
    stop: socket.stop,
    on: (type, listener) => {
      const heard = (event: ClientEvent): void => {
        if (isType(event, type)) listener(event);
      };
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    tell: socket.send,
    post: (command, conversationId) => {
      // Behind whatever still waits, wherever that goes: there may be another conversation by now.
      const last = outbox
        .entries()
        .filter(({ error }) => !error)
        .at(-1);
      const current = last?.target ?? [...views.keys()].at(-1);
      const opens = last?.opens ?? current === undefined;
      return outbox.add(conversationId ?? current ?? newKey(), conversationId === undefined && opens, command);
    },
    retry: outbox.retry,
    drop: outbox.drop,
    watch: (conversationId) => {
      watched.add(conversationId);
      if (socket.state().name === "online") resync(conversationId);
      return () => {
        watched.delete(conversationId);
        views.delete(conversationId);
        // An answer that is still to come is to a question from before the end.
        syncing.delete(conversationId);
        socket.send({ type: "unwatch_conversation", conversationId });
      };
    },
    conversation: (conversationId) => views.get(conversationId),
    loadEarlier: (conversationId) => {
      const view = views.get(conversationId);
      const before = view?.hasEarlier ? view.events[0]?.seq : undefined;
      return before !== undefined && socket.send({ type: "load_history", id: conversationId, conversationId, before });
    },
    signOut: () => {
      socket.send({ type: "sign_out" });
      token = undefined;
      outbox.clear();
      for (const conversationId of [...views.keys()]) forget(conversationId);
    },
  };
}

function isType<T extends ClientEvent["type"]>(
  event: ClientEvent,
  type: T,
): event is Extract<ClientEvent, { type: T }> {
  return event.type === type;
}
