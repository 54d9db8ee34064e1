import { browserAttention, webStorage } from "@qin/sdk/client";
import { render } from "preact";
import { Launcher } from "./components/Launcher.tsx";
import { Panel } from "./components/Panel.tsx";
import type { Begin, Run } from "./contract.ts";
import { createEmitter } from "./models/emitter.ts";
import { lazy } from "./models/lazy.ts";
import { createKeptText, KNOWN } from "./models/storage.ts";
import type { Item } from "./models/timeline.ts";
import { createWidget } from "./models/widget.ts";
import css from "./styles.css?inline";

/** Brings `<qin-chat>` to life and returns what runs its commands. */
export function start({ host, root, data, lang, strings, url, remove, WebSocket }: Begin): Run {
  const { shop = "", name } = data;
  const prefix = `qin:${shop}:`;
  const kept = createKeptText(prefix);
  const emitter = createEmitter();
  const { listeners, emit } = emitter;
  const leaving = new AbortController();
  const { signal } = leaving;

  const dress = (text: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets.push(sheet);
  };
  dress(css);

  const more = lazy(async () =>
    (await import("./more/more.ts")).more({
      host,
      root,
      data,
      widget,
      kept,
      prefix,
      emitter,
      signal,
      paint,
    }),
  );
  const cards = lazy(async () => {
    const { Cards, css } = await import("./cards/cards.tsx");
    dress(css);
    return Cards;
  }, paint);
  const card = (item: Item) => {
    const Cards = cards.get();
    return Cards ? <Cards key={item.key} item={item} widget={widget} /> : "…";
  };

  /** After the next drawing: on a phone the launcher, for one, is not there until the panel has gone. */
  const focus = (name: "button" | "textarea") => queueMicrotask(() => root.querySelector(name)?.focus());
  const closeFromInside = () => {
    close();
    focus("button");
  };
  const jump = () => root.querySelector("section")?.scrollTo(0, 0);
  let isDue = false;
  function paint(): void {
    if (!isDue) queueMicrotask(draw);
    isDue = true;
  }
  function draw(): void {
    isDue = false;
    if (signal.aborted) return;
    if (client.state.name !== "idle") more.get();
    render(
      <>
        <Launcher view={view} onToggle={view.isOpen ? close : open} />
        {view.isOpen && (
          <Panel
            view={view}
            name={name ?? view.shop ?? view.strings.chat}
            card={card}
            onClose={closeFromInside}
            onDraft={setDraft}
            onSend={(text) => {
              send({ kind: "text", text });
              jump();
            }}
            onAgain={() => {
              writeAgain();
              focus("textarea");
            }}
            onJump={jump}
            onRetry={client.retry}
            onDiscard={client.drop}
          />
        )}
      </>,
      root,
    );
  }

  const widget = createWidget({
    url,
    shop,
    lang,
    strings,
    kept,
    storage: webStorage(`${prefix}out:`, () => localStorage),
    attention: browserAttention(window),
    hasNetwork: () => navigator.onLine,
    canSee: () => !document.hidden,
    onChange: paint,
    emit,
    ...(WebSocket && { WebSocket }),
  });
  const { view, client, open, close, send, setDraft, writeAgain, refresh, identify } = widget;

  addEventListener("online", refresh, { signal });
  addEventListener("offline", refresh, { signal });
  document.addEventListener("visibilitychange", refresh, { signal });
  paint();
  // After the commands that waited: one may say who the customer is, or listen.
  const begin = setTimeout(() => {
    if (kept.get(KNOWN) && view.line === "idle") client.start();
    emit("ready", undefined);
  });

  return async (args) => {
    switch (args[0]) {
      case "open":
        return open();
      case "close":
        return close();
      case "toggle":
        return (view.isOpen ? close : open)();
      case "identify":
        return identify(args[1]);
      case "on":
      case "off": {
        const [, event, listener] = args;
        const set = listeners.get(event) ?? new Set();
        set[args[0] === "on" ? "add" : "delete"](listener);
        listeners.set(event, set);
        return emitter.check?.(event);
      }
      case "destroy":
        leaving.abort();
        client.stop();
        clearTimeout(begin);
        render(null, root);
        return remove();
    }
    return (await more.load())(args);
  };
}
