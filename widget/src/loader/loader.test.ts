import { waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Begin, Global, Page } from "../contract.ts";
import { load } from "./loader.ts";

declare const window: Page;

/** Modules that a page can import without a network. */
const moduleOf = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
const APP = moduleOf(`export const start = (begin) => globalThis.startApp(begin);`);
const LOCALE = moduleOf(`export const strings = { chat: "words" };`);
const started = vi.fn<(begin: Begin) => (args: unknown[]) => Promise<unknown>>();

function script(data: Record<string, string> = {}): HTMLScriptElement {
  const element = document.createElement("script");
  Object.defineProperty(element, "src", { value: "https://relay.example/qin.js" });
  Object.assign(element.dataset, { shop: "demo", lang: "en", ...data });
  return element;
}
const root = () => {
  const found = document.querySelector("qin-chat")?.shadowRoot;
  if (!found) throw new Error("no widget in the page");
  return found;
};
const launcher = () => {
  const found = root().querySelector("button");
  if (!found) throw new Error("no launcher");
  return found;
};
const call: Global = (...args) => window.Qin?.(...args);

beforeEach(() => {
  localStorage.clear();
  started.mockReset().mockReturnValue(async (args) => args);
  vi.stubGlobal("startApp", started);
  vi.stubGlobal("__APP__", APP);
  vi.stubGlobal("__ZH_CN__", LOCALE);
  vi.stubGlobal("__EN__", LOCALE);
});
afterEach(() => {
  document.querySelector("qin-chat")?.remove();
  delete window.Qin;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("[WG1] puts one element and one global into the page, and asks for nothing", async () => {
  const before = Object.keys(window);
  load(script());
  expect(launcher().ariaLabel).toBe("Open chat");
  expect(Object.keys(window).filter((key) => !before.includes(key))).toEqual(["Qin"]);
  call("on", "open", () => {});
  call("setCart", { lines: [], quantity: 0, total: 0 });
  await Promise.resolve();
  expect(started).not.toHaveBeenCalled();
  expect(localStorage.length).toBe(0);
});

test("[WG2] brings the app when the customer reaches for the launcher", async () => {
  load(script());
  launcher().dispatchEvent(new Event("pointerenter"));
  await waitFor(() => expect(started).toHaveBeenCalledOnce());
  expect(started.mock.lastCall?.[0]).toMatchObject({
    lang: "en",
    url: "wss://relay.example/ws",
    strings: { chat: "words" },
    data: { shop: "demo" },
  });
});

test("[WG3] hands over the commands that waited, in their order, and keeps their promises", async () => {
  const ran: unknown[] = [];
  started.mockReturnValue(async (args) => {
    ran.push(args[0]);
    return args[0];
  });
  const waiting: Global = () => {};
  const early = new Promise((resolve, reject) => {
    waiting.q = [[["setLanguage", "en"], resolve, reject]];
  });
  window.Qin = waiting;
  load(script());
  const opened = call("open");
  expect(await opened).toBe("open");
  expect(ran).toEqual(["setLanguage", "open"]);
  expect(await early).toBe("setLanguage");
  expect(await call("close")).toBe("close");
});

test("[WG4] says that it could not connect, and tries again on the next tap", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.stubGlobal("__APP__", moduleOf("throw new Error('no network')"));
  load(script());
  launcher().click();
  await waitFor(() => expect(root().querySelector("output")?.textContent).toBe("No connection. Tap to try again"));
  expect(launcher().ariaBusy).toBeNull();
  vi.stubGlobal("__APP__", APP);
  launcher().click();
  await waitFor(() => expect(started).toHaveBeenCalledOnce());
  expect(root().querySelector("output")?.textContent).toBe("");
});

test("says nothing when only the pointer passed by", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.stubGlobal("__APP__", moduleOf("throw new Error('no network')"));
  load(script());
  launcher().dispatchEvent(new Event("pointerenter"));
  await waitFor(() => expect(warn).toHaveBeenCalled());
  expect(root().querySelector("output")?.textContent).toBe("");
});

test("brings the app for a customer who has chatted before, once the page is idle", async () => {
  localStorage.setItem("qin:demo:known", "1");
  load(script());
  await waitFor(() => expect(started).toHaveBeenCalledOnce());
});

test("leaves nothing behind when it is taken away before the app came", async () => {
  load(script());
  await call("destroy");
  expect(document.querySelector("qin-chat")).toBeNull();
  expect(window.Qin).toBeUndefined();
  expect(started).not.toHaveBeenCalled();
});

test("speaks the language of the page where the shop has not decided", () => {
  document.documentElement.lang = "zh-Hans-CN";
  load(script({ lang: "" }));
  expect(launcher().ariaLabel).toBe("打开在线客服");
  document.documentElement.lang = "";
});

test("[WG5] keeps keystrokes from the page", () => {
  load(script());
  const heard = vi.fn();
  document.addEventListener("keydown", heard, { once: true });
  launcher().dispatchEvent(new KeyboardEvent("keydown", { key: "k", bubbles: true, composed: true }));
  expect(heard).not.toHaveBeenCalled();
});
