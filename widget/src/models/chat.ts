import type { Cart, Content, Event, Page, Person, ReadMark } from "@qin/sdk/protocol";
import type { GetToken } from "../api.ts";
import type { Outgoing } from "./timeline.ts";

/** What the customer is told about the line to the shop. */
export type Line = "idle" | "connecting" | "online" | "offline" | "unreachable" | "stopped";

/** The conversation as the panel needs it; a new object after each change. */
export interface ChatState {
  line: Line;
  /** Of conversations before this one, as far as they were loaded. */
  past: readonly Event[];
  /** Of the current conversation. */
  events: readonly Event[];
  /** Older events can be loaded. */
  hasEarlier: boolean;
  outgoing: readonly Outgoing[];
  /** By order id: what becomes of an answer to its address card that is not in the log yet. */
  answers: ReadonlyMap<string, "sending" | "failed">;
  reads: readonly ReadMark[];
  people: readonly Person[];
  isStaffOnline: boolean;
  /** Who of the others is writing right now. */
  typing: Person | undefined;
  isClosed: boolean;
  /** UTF-16 code units of one message. */
  textLength: number;
}

/** The layer between the panel and the realtime client. Nothing connects before `connect`, `ref` or `identify`. */
export interface Chat {
  readonly state: ChatState;
  /** Calls back after each change of `state`; returns how to stop. */
  subscribe(changed: () => void): () => void;
  connect(): void;
  send(content: Content): void;
  retry(key: string): void;
  discard(key: string): void;
  confirmAddress(orderId: string, address: string): void;
  changeAddress(orderId: string, address: string): void;
  /** Asks for older events; they come as a new state. */
  loadEarlier(): void;
  /** False if the relay could not be told. */
  markRead(seq: number): boolean;
  setTyping(isTyping: boolean): void;
  setContext(context: { cart?: Cart; page?: Page; locale?: string }): void;
  identify(getToken: GetToken): void;
  signOut(): void;
  ref(): Promise<string>;
  stop(): void;
}
