import type { SocketConstructor } from "@qin/sdk/client";
import type { Command, Language } from "./api.ts";
import type { Strings } from "./i18n/zh-CN.ts";

/** One command as the page called it, with the ends of the promise it holds. */
export type Call = [args: Command, resolve: (value: unknown) => void, reject: (reason: unknown) => void];

/** What the page may have put in place before the loader came: a function that collects calls in `q`. */
export interface Global {
  (...args: Command): unknown;
  q?: Call[];
}

/** What the loader uses of the page's `window`; Safari had no idle callbacks for long. */
export interface Page {
  /** The one global. */
  Qin?: Global;
  readonly requestIdleCallback?: (run: () => void) => unknown;
}

/** What the loader hands to the app. */
export interface Begin {
  /** `<qin-chat>`, in the page. */
  host: HTMLElement;
  /** Its shadow root, with the launcher and its styles. */
  root: ShadowRoot;
  /** The attributes of the script tag, unchecked. */
  data: Readonly<Record<string, string | undefined>>;
  lang: Language;
  strings: Strings;
  /** Of the relay's socket, `wss://…/ws`. */
  url: string;
  /** Takes the element and the global out of the page. */
  remove: () => void;
  /** Another connection than the browser's own, for tests and previews. */
  WebSocket?: SocketConstructor;
}

/** Runs one command. */
export type Run = (args: Command) => Promise<unknown>;

/** The modules as the loader sees them. */
export interface AppModule {
  start: (begin: Begin) => Run;
}
export interface LocaleModule {
  strings: Strings;
}
