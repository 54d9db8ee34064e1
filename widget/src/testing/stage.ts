import { createFakeRelay, type FakeLogin, type FakeRelay } from "@qin/sdk/testing";
import { waitFor } from "@testing-library/preact";
import type { Command, Language } from "../api.ts";
import type { Run } from "../contract.ts";
import { loadStrings } from "../i18n/load.ts";
import { start } from "../main.tsx";
import { press } from "./press.ts";

/** A page with the widget in it, and a relay in memory behind it. */
export interface Stage {
  relay: FakeRelay;
  agent: FakeLogin;
  host: HTMLElement;
  root: ShadowRoot;
  run: (...args: Command) => Promise<unknown>;
  /** The one element that fits. @throws if there is none. */
  find<E extends Element = HTMLElement>(selector: string): E;
  has(selector: string): boolean;
  text(): string;
  /** Waits until the check no longer throws. */
  until<T>(check: () => T): Promise<T>;
  /** Writes and presses Enter. */
  write(text: string): void;
  conversationId(): string;
  /** Takes the widget away as a closed tab would: what is stored stays. */
  leave(): Promise<void>;
}

export async function stage(
  options: { relay?: FakeRelay; lang?: Language; data?: Record<string, string> } = {},
): Promise<Stage> {
  const { relay = createFakeRelay(), lang = "en", data = {} } = options;
  const agent = relay.addMember({ name: "Xiaoya" });
  const host = document.createElement("qin-chat");
  const root = host.attachShadow({ mode: "open" });
  root.append(document.createElement("button"), document.createElement("output"));
  document.documentElement.append(host);
  const app: Run = start({
    host,
    root,
    data: { shop: relay.shop, ...data },
    lang,
    strings: await loadStrings(lang),
    url: relay.url,
    remove: () => host.remove(),
    WebSocket: relay.WebSocket,
  });

  const find = <E extends Element = HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector} in ${root.textContent}`);
    return found;
  };
  const run = (...args: Command) => app(args);
  return {
    relay,
    agent,
    host,
    root,
    run,
    find,
    has: (selector) => root.querySelector(selector) !== null,
    text: () => root.textContent,
    until: (check) => waitFor(check),
    write: (text) => {
      const field = find<HTMLTextAreaElement>("form textarea");
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      // The button is enabled only by the drawing that follows.
      queueMicrotask(() => queueMicrotask(() => press(field, "Enter")));
    },
    conversationId: () => {
      const id = relay.received
        .map(({ frame }) => ("conversationId" in frame ? frame.conversationId : ""))
        .findLast(Boolean);
      if (!id) throw new Error("the relay has heard of no conversation");
      return id;
    },
    leave: async () => {
      await run("destroy");
      await relay.settled();
    },
  };
}
