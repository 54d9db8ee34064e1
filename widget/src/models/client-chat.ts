import { type Client, type ClientOptions, createClient, othersTyping, ownTyping } from "@qin/sdk/client";
import type { Cart, Page } from "@qin/sdk/protocol";
import type { Events, GetToken } from "../api.ts";
import type { Chat, ChatState, Line } from "./chat.ts";
import { type KeptText, KNOWN } from "./storage.ts";

type Platform = Required<Pick<ClientOptions, "now" | "after">> &
  Pick<ClientOptions, "WebSocket" | "attention" | "storage" | "random">;

export interface ClientChatOptions extends Platform {
  /** Of the relay's socket, `wss://…/ws`. */
  url: string;
  shop: string;
  locale: string;
  kept: KeptText;
  /** Whether the device has a network at all. */
  hasNetwork: () => boolean;
  onError: (error: Events["error"]) => void;
}

/** Kept while there is a customer to remember: the relay's token of an anonymous one. */
const SESSION = "session";

/** The realtime client, seen as one chat. */
export function createClientChat(options: ClientChatOptions): Chat & { networkChanged(): void } {
  const { kept, now, after, onError } = options;
  const listeners = new Set<() => void>();
  const context: { cart?: Cart; page?: Page; locale?: string } = {};
  let getToken: GetToken | undefined;
  let wasWelcomed = false;
  let ref: string | undefined;
  let state: ChatState = {
    line: "idle",
    past: [],
    events: [],
    hasEarlier: false,
    outgoing: [],
    answers: new Map(),
    reads: [],
    people: [],
    isStaffOnline: false,
    typing: undefined,
    isClosed: false,
    textLength: 10_000,
  };

  const client: Client = createClient({
    ...options,
    auth: async () => {
      const token = kept.get(SESSION);
      if (!getToken) return token ? { kind: "session", token } : { kind: "anonymous" };
      try {
        return { kind: "identity", jwt: await getToken() };
      } catch (error) {
        onError({ code: "widget/no-token", message: String(error) });
        throw error;
      }
    },
  });

  const current = () => client.conversations.at(-1);
  const others = othersTyping({ after, onChange: refresh });
  const own = ownTyping({
    now,
    after,
    tell: (isTyping) => {
      const conversationId = current()?.conversationId;
      if (conversationId) client.tell({ type: "set_typing", conversationId, isTyping });
    },
  });

  function line(): Line {
    const connection = client.state;
    const { name } = connection;
    if (name === "idle" || name === "stopped") return name;
    if (!options.hasNetwork()) return "offline";
    if (name === "online") return name;
    return connection.attempt ? "unreachable" : "connecting";
  }

  function refresh(): void {
    const view = current();
    const { people = [], events = [], hasEarlier = false, reads = [], isClosed = false } = view ?? {};
    const writer = view && others.in(view.conversationId)[0]?.id;
    const answers = new Map<string, "sending" | "failed">();
    const outgoing = [];
    for (const { key, at, command, error } of client.outbox) {
      if (command.type === "send_message") outgoing.push({ key, at, content: command.content, isFailed: !!error });
      else if ("orderId" in command) answers.set(command.orderId, error ? "failed" : "sending");
    }
    state = {
      ...state,
      line: line(),
      past: hasEarlier ? [] : client.conversations.slice(0, -1).flatMap((one) => one.events),
      events,
      hasEarlier,
      outgoing,
      answers,
      reads,
      people,
      isClosed,
      typing: people.find(({ id }) => id === writer),
    };
    for (const listener of listeners) listener();
  }

  const answer = (command: { type: "confirm_address" | "change_address"; orderId: string; address: string }) => {
    for (const entry of client.outbox) {
      if (entry.error && "orderId" in entry.command && entry.command.orderId === command.orderId)
        client.drop(entry.key);
    }
    client.post(command);
  };
  const tellContext = () => client.tell({ type: "set_context", ...context });
  const forget = () => {
    client.signOut();
    client.stop();
    getToken = undefined;
    ref = undefined;
    wasWelcomed = false;
    kept.set(SESSION, null);
    kept.set(KNOWN, null);
  };

  const ends = [
    client.on("conversation", refresh),
    client.on("outbox", refresh),
    client.on("typing_changed", others.heard),
    client.on("event_added", ({ event }) => {
      if (event.type === "message.sent") others.spoke(event.conversationId, event.from);
    }),
    client.on("presence_changed", ({ isStaffOnline }) => {
      state = { ...state, isStaffOnline };
      refresh();
    }),
    client.on("welcome", ({ limits }) => {
      wasWelcomed = true;
      state = { ...state, textLength: limits.textLength };
      if (Object.keys(context).length) tellContext();
    }),
    client.on("session", ({ me, token }) => {
      ref = me.ref;
      kept.set(KNOWN, "1");
      // Who signed in at the shop is known by the shop's token alone; nobody else on this device shall go on as them.
      if (getToken) kept.set(SESSION, null);
      else if (token) kept.set(SESSION, token);
      refresh();
    }),
    client.on("state", ({ state: connection }) => {
      if (connection.name === "stopped") {
        // A token from an earlier page that the relay no longer takes: begin as somebody new.
        if (!wasWelcomed && !getToken && kept.get(SESSION)) {
          kept.set(SESSION, null);
          client.start();
        } else onError({ code: `relay/${connection.closeCode}`, message: connection.reason });
      }
      refresh();
    }),
  ];

  return {
    get state() {
      return state;
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    connect: client.start,
    networkChanged: refresh,
    send: (content) => void client.post({ type: "send_message", content }),
    retry: client.retry,
    discard: client.drop,
    confirmAddress: (orderId, address) => answer({ type: "confirm_address", orderId, address }),
    changeAddress: (orderId, address) => answer({ type: "change_address", orderId, address }),
    loadEarlier: () => {
      const view = current();
      if (view) client.loadEarlier(view.conversationId);
    },
    markRead: (seq) => {
      const conversationId = current()?.conversationId;
      return !!conversationId && client.tell({ type: "mark_read", conversationId, seq });
    },
    setTyping: (isTyping) => (isTyping ? own.input() : own.stop()),
    setContext: (change) => {
      Object.assign(context, change);
      tellContext();
    },
    identify: (get) => {
      getToken = get;
      kept.set(SESSION, null);
      if (client.state.name === "idle") return;
      client.stop();
      client.start();
    },
    signOut: forget,
    ref: () => {
      client.start();
      if (ref) return Promise.resolve(ref);
      return new Promise((resolve, reject) => {
        const end = client.on("session", ({ me }) => {
          end();
          if (me.ref) resolve(me.ref);
          else reject(new Error("widget/no-ref: the relay gave this customer no ref"));
        });
      });
    },
    stop: () => {
      for (const end of ends) end();
      own.stop();
      listeners.clear();
      client.stop();
    },
  };
}
