import type { Cart, Content, Page } from "@qin/sdk/protocol";

export type { Cart, Page };

/** Languages that the widget speaks; each is a chunk of its own. */
export type Language = "zh-CN" | "en";

/** What the shop sets on the script tag (`data-…`) or hands to `mount`. @public */
export interface Options {
  /** The shop's id at the relay. */
  shop: string;
  /** Shown at the top of the panel until an agent has taken the conversation. Default: a general title. */
  name?: string;
  /** Default: the page's `lang` or the browser's language, Chinese for all that starts with `zh`, otherwise English. */
  lang?: Language;
  /** Any CSS colour. The colour of text on it is computed. Default: cinnabar. */
  accent?: string;
  /** Default: what the customer's device prefers. */
  theme?: "light" | "dark";
}

/** What `Qin('on', …)` can listen to, and what each listener gets. */
export interface Events {
  /** The chat has loaded; commands act at once from here on. */
  ready: undefined;
  open: undefined;
  close: undefined;
  /** A message of either side has its place in the conversation. Not fired for history. */
  message: { from: "customer" | "agent" | "supervisor" | "bot" | "system"; content: Content };
  /** Messages the customer has not seen yet; fired when the number changes. */
  unread: { count: number };
  "order-address-confirmed": { orderId: string; address: string };
  /** The connection was refused for good, or a token could not be had. `code` is one of docs/protocol.md or `widget/…`. */
  error: { code: string; message: string };
}
export type EventName = keyof Events;
/** Compared as methods are, so that a listener of one event can stand in a list of all. */
export type Listener<E extends EventName = EventName> = { listen(detail: Events[E]): void }["listen"];

/** Gets a token that the shop's backend signed for the customer who is logged in. Called again whenever one is needed. */
export type GetToken = () => Promise<string>;

/** Every command but `on` and `off`, with its arguments and what its promise gives. */
export interface Commands {
  open(): void;
  close(): void;
  toggle(): void;
  /** Removes every node, listener, timer and connection, and the global itself. What was stored stays. */
  destroy(): void;
  setLanguage(language: Language): void;
  /** The shopping cart as the page shows it; the agent sees it once there is a conversation. */
  setCart(cart: Cart): void;
  /** The page the customer looks at, for shops that change pages without loading. */
  setPage(page: Page): void;
  identify(getToken: GetToken): void;
  /** Forgets the customer on this device: session, unsent messages, draft. */
  signOut(): void;
  /** An opaque name for this customer, to hand to the shop's backend at checkout. Begins an anonymous session if there is none. */
  ref(): string;
}
export type CommandName = keyof Commands;

/** One call of the global, as its arguments. */
export type Command =
  | { [C in CommandName]: [command: C, ...args: Parameters<Commands[C]>] }[CommandName]
  | { [E in EventName]: [command: "on" | "off", event: E, listener: Listener<E>] }[EventName];

/** The one global, `window.Qin`. Before the chat has loaded, commands wait in a queue; their promises settle once they ran. @public */
export interface Qin {
  <E extends EventName>(command: "on" | "off", event: E, listener: Listener<E>): Promise<void>;
  <C extends CommandName>(command: C, ...args: Parameters<Commands[C]>): Promise<ReturnType<Commands[C]>>;
}
