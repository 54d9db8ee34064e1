import { afterTimeout, browserAttention, webStorage } from "@qin/sdk/client";
import { render } from "preact";
import { createRun } from "./commands.ts";
import { App } from "./components/App.tsx";
import type { Run, Start } from "./contract.ts";
import { loadStrings } from "./i18n/load.ts";
import { textOn } from "./models/accent.ts";
import { createClientChat } from "./models/client-chat.ts";
import { createEmitter } from "./models/emitter.ts";
import { readOptions } from "./models/options.ts";
import { createKeptText, KNOWN, storagePrefix } from "./models/storage.ts";
import { createWidget } from "./models/widget.ts";
import css from "./styles.css?inline";

/** Brings `<qin-chat>` to life and returns what runs its commands. Rejects if the language's chunk cannot be loaded. */
export async function start({ host, data, from, remove, WebSocket }: Start): Promise<Run> {
  const { shop, name, lang } = readOptions(data, document.documentElement.lang || navigator.language);
  const strings = await loadStrings(lang);
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const emitter = createEmitter();
  const prefix = storagePrefix(shop);
  const kept = createKeptText(prefix);
  const chat = createClientChat({
    url: new URL("/ws", from).href.replace("http", "ws"),
    shop,
    locale: lang,
    kept,
    storage: webStorage(`${prefix}out:`, () => localStorage),
    attention: browserAttention(window),
    now: Date.now,
    after: afterTimeout,
    hasNetwork: () => navigator.onLine,
    onError: (error) => emitter.emit("error", error),
    ...(WebSocket && { WebSocket }),
  });
  const widget = createWidget({ chat, kept, emitter, lang, strings, isVisible: !document.hidden });

  const leaving = new AbortController();
  const { signal } = leaving;
  addEventListener("online", chat.networkChanged, { signal });
  addEventListener("offline", chat.networkChanged, { signal });
  document.addEventListener("visibilitychange", () => widget.setVisible(!document.hidden), { signal });
  addEventListener(
    "storage",
    ({ key, newValue }) => {
      if (key === prefix + KNOWN && newValue === null) widget.signOut();
    },
    { signal },
  );
  // The page's own shortcuts must not hear what is typed here.
  for (const type of ["keydown", "keyup", "keypress"]) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }

  render(<App widget={widget} chat={chat} name={name} />, root);
  const launcher = root.querySelector("button");
  if (launcher && getComputedStyle(host).getPropertyValue("--qin-accent")) {
    const on = textOn(getComputedStyle(launcher).backgroundColor);
    if (on) host.style.setProperty("--qin-on-accent", on);
  }
  if (kept.get(KNOWN)) chat.connect();

  return createRun({
    widget,
    chat,
    emitter,
    setLanguage: async (next) => {
      widget.setLanguage(next, await loadStrings(next));
      chat.setContext({ locale: next });
    },
    destroy: () => {
      leaving.abort();
      widget.stop();
      render(null, root);
      remove();
    },
  });
}
