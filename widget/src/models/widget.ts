import { type Client, type ClientOptions, createClient } from "@qin/sdk/client";
import type { Content } from "@qin/sdk/protocol";
import type { EventName, Events, GetToken, Language } from "../api.ts";
import type { Strings } from "../i18n/zh-CN.ts";
import { type KeptText, KNOWN, SESSION } from "./storage.ts";
import { type Item, timeline } from "./timeline.ts";

/** What the customer is told about the line to the shop. */
export type Line = "idle" | "connecting" | "online" | "offline" | "unreachable" | "stopped" | "unnamed";

/** What the panel shows. Changed in place; every change is followed by `onChange`. */
export interface View {
  lang: Language;
  strings: Strings;
  isOpen: boolean;
  line: Line;
  /** For a moment after trouble: connected again. */
  isBack: boolean;
  items: readonly Item[];
  /** Older events can be loaded. */
  hasEarlier: boolean;
  unread: number;
  /** The shop's name as the relay knows it; none before the first connection. */
  shop?: string | undefined;
  /** The name of who answers; none until somebody has taken the conversation. */
  agent?: string | undefined;
  isStaffOnline: boolean;
  /** The name of who is writing right now, "" for somebody without one. */
  typing?: string | undefined;
  /** The customer reads further up, away from the end. */
  isUp: boolean;
  /** The conversation is over and the customer has not begun to write again. */
  isOver: boolean;
  draft: string;
  /** UTF-16 code units of one message. */
  limit: number;
}

/** Everything the customer can see and do, without a DOM. */
export interface Widget {
  readonly view: View;
  readonly client: Client;
  open(): void;
  close(): void;
  setDraft(text: string): void;
  /** Sends a text, or whatever else a card offers. */
  send(content: Content): void;
  writeAgain(): void;
  identify(getToken: GetToken | undefined): void;
  /** Something has changed outside: the network, or whether the page can be seen. */
  refresh(): void;
}

export interface WidgetOptions
  extends Required<Pick<ClientOptions, "url" | "shop" | "storage">>,
    Pick<ClientOptions, "WebSocket" | "attention" | "after"> {
  lang: Language;
  strings: Strings;
  kept: KeptText;
  /** Whether the device has a network at all. */
  hasNetwork: () => boolean;
  /** Whether the customer can see the page: only then are messages read. */
  canSee: () => boolean;
  onChange: () => void;
  emit: <E extends EventName>(event: E, detail: Events[E]) => void;
}

/** Where the unsent text is kept. */
const DRAFT = "draft";

export function createWidget(options: WidgetOptions): Widget {
  const { lang, strings, kept, emit, onChange, hasNetwork, canSee } = options;
  let getToken: GetToken | undefined;
  let wasWelcomed = false;
  let isAgain = false;
  let unreadAfter = Number.POSITIVE_INFINITY;
  let current = "";
  /** The last seq of the current conversation that the customer has read. */
  let marked = 0;
  const view: View = {
    lang,
    strings,
    isOpen: false,
    line: "idle",
    isBack: false,
    items: [],
    hasEarlier: false,
    unread: 0,
    isStaffOnline: false,
    isUp: false,
    isOver: false,
    draft: kept.get(DRAFT) ?? "",
    limit: 10_000,
  };

  const client = createClient({
    ...options,
    locale: lang,
    auth: async () => {
      const token = kept.get(SESSION);
      if (getToken) return { kind: "identity", jwt: await getToken(), ...(token && { session: token }) };
      return token ? { kind: "session", token } : { kind: "anonymous" };
    },
  });

  function lineNow(): Line {
    const { state } = client;
    // The shop serves only those whom it names itself.
    if (state.name === "stopped" && state.closeCode === 4508) return "unnamed";
    if (state.name === "idle" || state.name === "stopped") return state.name;
    if (!hasNetwork()) return "offline";
    if (state.name === "online") return state.name;
    return state.attempt ? "unreachable" : "connecting";
  }

  function refresh(): void {
    const { conversations, outbox } = client;
    const {
      conversationId = "",
      events = [],
      head = 0,
      reads,
      hasEarlier = false,
      isClosed,
    } = conversations.at(-1) ?? {};
    if (current !== conversationId) {
      current = conversationId;
      isAgain = false;
      marked = 0;
    }
    for (const read of reads ?? []) if (read.role === "customer" && read.seq > marked) marked = read.seq;
    const isRead = view.isOpen && canSee() && head > marked;
    if (isRead && client.tell({ type: "mark_read", conversationId, seq: head })) marked = head;
    const before = view.unread;
    view.unread = 0;
    view.agent = undefined;
    for (const event of events) {
      if (event.type === "message.sent" && event.from.role !== "customer" && event.seq > marked) view.unread++;
      if (event.type === "agent.assigned" || event.type === "handoff.accepted") view.agent = event.name;
      if (event.type === "agent.left") view.agent = undefined;
    }
    view.line = lineNow();
    view.hasEarlier = hasEarlier;
    view.isOver = !!isClosed && !isAgain;
    view.items = timeline(hasEarlier ? conversations.slice(-1) : conversations, outbox, unreadAfter);
    onChange();
    if (view.unread !== before) emit("unread", { count: view.unread });
  }

  client.on("conversation", refresh);
  client.on("outbox", refresh);
  client.on("presence_changed", ({ isStaffOnline }) => {
    view.isStaffOnline = isStaffOnline;
    refresh();
  });
  client.on("welcome", ({ token, limits, shop }) => {
    wasWelcomed = true;
    view.shop = shop?.name;
    view.limit = limits.textLength;
    kept.set(KNOWN, "1");
    // Whom the shop vouches for is known by the shop's token alone: nobody else on this device shall go on as them.
    if (token) kept.set(SESSION, getToken ? null : token);
  });
  client.on("state", ({ state }) => {
    // A token of an earlier page that the relay no longer takes: begin as somebody new.
    const isStopped = state.name === "stopped" && state.closeCode !== 4508;
    if (isStopped && !wasWelcomed && !getToken && kept.get(SESSION)) {
      kept.set(SESSION, null);
      client.start();
    }
    refresh();
  });

  const setDraft = (text: string) => {
    view.draft = text;
    kept.set(DRAFT, text || null);
    onChange();
  };

  return {
    view,
    client,
    refresh,
    setDraft,
    open: () => {
      if (view.isOpen) return;
      if (view.unread) unreadAfter = marked;
      view.isOpen = true;
      client.start();
      refresh();
      emit("open", undefined);
    },
    close: () => {
      if (!view.isOpen) return;
      view.isOpen = view.isUp = false;
      unreadAfter = Number.POSITIVE_INFINITY;
      refresh();
      emit("close", undefined);
    },
    send: (content) => {
      unreadAfter = Number.POSITIVE_INFINITY;
      if (content.kind === "text" && content.text === view.draft.trim()) setDraft("");
      client.post({ type: "send_message", content });
    },
    writeAgain: () => {
      isAgain = true;
      refresh();
    },
    identify: (get) => {
      getToken = get;
      wasWelcomed = false;
      if (!get) kept.set(SESSION, null);
      if (client.state.name === "idle") return;
      client.stop();
      client.start();
    },
  };
}
