import type { ReadonlySignal } from "@preact/signals";
import type { ConversationView } from "@qin/sdk/client";
import type { Content, ErrorCode, Finding, InboxRow, Person } from "@qin/sdk/protocol";

/** How the desk is connected. */
export type Link =
  | { readonly name: "connecting" }
  | { readonly name: "online" }
  | { readonly name: "lost" }
  /** It will not come back by itself. `isAuth`: because nobody is signed in any more. */
  | { readonly name: "stopped"; readonly reason: string; readonly isAuth: boolean };

export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: ErrorCode | "offline"; readonly findings: readonly Finding[] };

export type Refusal = Outcome & { readonly ok: false };

/** A reply or note that is on its way or did not get there; it survives a reload. */
export interface Pending {
  readonly clientMessageId: string;
  readonly conversationId: string;
  readonly content: Content;
  readonly isNote: boolean;
  /** Ms since the epoch, by this machine's clock. */
  readonly at: number;
  readonly state: "sending" | "not-sent";
  readonly code?: ErrorCode;
}

export interface SendOptions {
  readonly closing?: boolean;
  /** A supervisor's reason to send it although a rule blocks it. */
  readonly overrideReason?: string;
}

export interface ConversationListener {
  /** The conversation as it now is; what came before is a prefix of it, unless it had to be loaded anew. */
  changed(view: ConversationView): void;
  /** The customer began or stopped writing. */
  typingChanged(isTyping: boolean): void;
  /** There is no such conversation, or it may not be seen. */
  refused(): void;
}

export interface InboxChange {
  /** These are all open rows; forget what you have. */
  readonly isComplete: boolean;
  readonly rows: readonly InboxRow[];
}

export interface Colleague {
  readonly person: Person;
  readonly state: "online" | "away";
}

/** What the desk asks of a relay. The models know only this; `socket-relay.ts` speaks the protocol for it. */
export interface DeskRelay {
  readonly link: ReadonlySignal<Link>;
  readonly colleagues: ReadonlySignal<readonly Colleague[]>;
  readonly pending: ReadonlySignal<readonly Pending[]>;
  /** Ms since the epoch by the relay's clock. */
  now(): number;
  /** The returned function ends it. */
  watchInbox(listener: (change: InboxChange) => void): () => void;
  /** The returned function ends it. */
  watchConversation(conversationId: string, listener: ConversationListener): () => void;
  /** Asks for an older page, which comes as a changed view. False if there is none, or not now. */
  loadEarlier(conversationId: string): boolean;
  /** Resolves when the relay has stored or refused it, however long the connection is away; until then it is in `pending`. */
  send(conversationId: string, content: Content, options?: SendOptions): Promise<Outcome>;
  retry(clientMessageId: string): void;
  discard(clientMessageId: string): void;
  claim(conversationId: string): Promise<Outcome>;
  close(conversationId: string): Promise<Outcome>;
  requestHandoff(conversationId: string, reason: string): Promise<Outcome>;
  acceptHandoff(conversationId: string): Promise<Outcome>;
  addNote(conversationId: string, text: string): Promise<Outcome>;
  markRead(conversationId: string, seq: number): void;
  /** A key was pressed, or the text was sent or put aside; the others are told no more often than needed. */
  writing(conversationId: string, isWriting: boolean): void;
  setPresence(state: "online" | "away"): void;
  /** Tries to connect at once instead of waiting. */
  reconnect(): void;
  /** Ends the connection for good. */
  stop(): void;
}
