import type { Event } from "@qin/sdk/protocol";
import type { Language } from "../api.ts";
import type { Strings } from "../i18n/zh-CN.ts";
import type { Chat, ChatState } from "./chat.ts";
import type { Emitter } from "./emitter.ts";
import type { KeptText } from "./storage.ts";

export interface WidgetState {
  isOpen: boolean;
  lang: Language;
  strings: Strings;
  draft: string;
  unread: number;
  /** The seq after which messages were new when the panel was opened; Infinity for none. */
  unreadAfter: number;
  /** The customer wants to write on although the conversation was closed. */
  isAgain: boolean;
  chat: ChatState;
}

/** Everything the customer can see and do, without a DOM: the conversation, the panel, the draft, what is unread. */
export interface Widget {
  readonly state: WidgetState;
  /** Calls back after each change of `state`; returns how to stop. */
  subscribe(changed: () => void): () => void;
  open(): void;
  close(): void;
  setDraft(text: string): void;
  send(text: string): void;
  again(): void;
  setLanguage(lang: Language, strings: Strings): void;
  /** Forgets the customer on this device. */
  signOut(): void;
  /** Whether the customer can see the page at all: only then are messages read. */
  setVisible(isVisible: boolean): void;
  stop(): void;
}

export interface WidgetDeps {
  chat: Chat;
  kept: KeptText;
  emitter: Emitter;
  lang: Language;
  strings: Strings;
  isVisible: boolean;
}

const DRAFT = "draft";

function isForCustomer(event: Event): boolean {
  return event.type === "message.sent" && event.from.role !== "customer";
}

export function createWidget({ chat, kept, emitter, lang, strings, isVisible }: WidgetDeps): Widget {
  const listeners = new Set<() => void>();
  let state: WidgetState = {
    isOpen: false,
    lang,
    strings,
    draft: kept.get(DRAFT) ?? "",
    unread: 0,
    unreadAfter: Number.POSITIVE_INFINITY,
    isAgain: false,
    chat: chat.state,
  };
  let canSee = isVisible;
  let marked = 0;
  let heard: Event | undefined;

  const set = (patch: Partial<WidgetState>) => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };

  const readUpTo = () => Math.max(marked, ...chat.state.reads.map((read) => (read.role === "customer" ? read.seq : 0)));

  /** Tells the page of what came after the last look; a log seen for the first time or anew is history. */
  const tell = () => {
    const { events } = chat.state;
    const last = events.at(-1);
    const known = heard;
    heard = last;
    if (!known || !last) return;
    if (known.conversationId !== last.conversationId) {
      marked = 0;
      set({ isAgain: false });
      return;
    }
    for (const event of events) {
      if (event.seq <= known.seq) continue;
      if (event.type === "message.sent") emitter.emit("message", { from: event.from.role, content: event.content });
      if (event.type === "address.confirmed") {
        emitter.emit("order-address-confirmed", { orderId: event.orderId, address: event.address });
      }
    }
  };

  const follow = () => {
    tell();
    const { events } = chat.state;
    const head = events.at(-1);
    if (head && state.isOpen && canSee && head.seq > readUpTo()) {
      if (chat.markRead(head.seq)) marked = head.seq;
    }
    const upTo = readUpTo();
    const unread = events.filter((event) => event.seq > upTo && isForCustomer(event)).length;
    const isNew = unread !== state.unread;
    set({ chat: chat.state, unread });
    if (isNew) emitter.emit("unread", { count: unread });
  };
  const stop = chat.subscribe(follow);

  const close = () => {
    if (!state.isOpen) return;
    chat.setTyping(false);
    set({ isOpen: false });
    emitter.emit("close", undefined);
  };

  return {
    get state() {
      return state;
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    open: () => {
      if (state.isOpen) return;
      chat.connect();
      set({ isOpen: true, unreadAfter: state.unread ? readUpTo() : Number.POSITIVE_INFINITY });
      follow();
      emitter.emit("open", undefined);
    },
    close,
    setDraft: (text) => {
      kept.set(DRAFT, text || null);
      chat.setTyping(text !== "");
      set({ draft: text });
    },
    send: (text) => {
      kept.set(DRAFT, null);
      chat.setTyping(false);
      set({ draft: "", unreadAfter: Number.POSITIVE_INFINITY });
      chat.send({ kind: "text", text });
    },
    again: () => set({ isAgain: true }),
    setLanguage: (lang, strings) => set({ lang, strings }),
    signOut: () => {
      close();
      kept.set(DRAFT, null);
      chat.signOut();
      heard = undefined;
      marked = 0;
      set({ draft: "", isAgain: false });
    },
    setVisible: (isVisible) => {
      canSee = isVisible;
      follow();
    },
    stop: () => {
      stop();
      listeners.clear();
      chat.stop();
    },
  };
}
