import type { AppModule, Call, Global, LocaleModule, Page, Run } from "../contract.ts";
import css from "./launcher.css?inline";

declare const window: Page;
/** Addresses of the chunks, relative to this script; put in by the build. */
declare const __APP__: string;
declare const __ZH_CN__: string;
declare const __EN__: string;

/** Commands that can wait until the customer reaches for the chat. Any other, also a misspelt one, brings the app, which knows. */
const PATIENT = /^(on|off|close|identify|signOut|set(Cart|Page|Language))$/;

/** Puts the launcher and the global in place; everything else comes when somebody wants it. */
export function load({ src, dataset: data }: HTMLScriptElement): void {
  const isChinese = /^zh/i.test(data["lang"] || document.documentElement.lang || navigator.language);
  const lang = isChinese ? "zh-CN" : "en";
  const queue: Call[] = window.Qin?.q ?? [];
  let run: Run | undefined;
  let isLoading = false;
  let tries = 0;

  const host = document.createElement("qin-chat");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement("button");
  button.className = "launcher";
  button.ariaLabel = isChinese ? "打开在线客服" : "Open chat";
  const status = document.createElement("output");
  root.append(button, status);
  // The page's own shortcuts must not hear what is typed here.
  for (const type of ["keydown", "keyup", "keypress"]) root.addEventListener(type, (event) => event.stopPropagation());
  if (data["accent"]) host.style.setProperty("--qin-accent", data["accent"]);
  host.dataset["theme"] = data["theme"] ?? (matchMedia("(prefers-color-scheme:dark)").matches ? "dark" : "light");

  const remove = () => {
    host.remove();
    if (window.Qin === qin) delete window.Qin;
  };

  const drain = (now: Run) => {
    run = now;
    for (const [args, resolve] of queue.splice(0)) resolve(now(args));
  };

  const bring = () => {
    if (run || isLoading) return;
    isLoading = true;
    button.ariaBusy = "true";
    status.textContent = "";
    const at = (chunk: string) => new URL(chunk, src).href;
    Promise.all([
      // A browser may remember that a module could not be had; under another address it asks anew.
      import(/* @vite-ignore */ at(tries++ > 1 ? `${__APP__}?${tries}` : __APP__)),
      import(/* @vite-ignore */ at(isChinese ? __ZH_CN__ : __EN__)),
    ])
      .then(([{ start }, { strings }]: [AppModule, LocaleModule]) =>
        start({ host, root, data, lang, strings, url: at("ws").replace("http", "ws"), remove }),
      )
      .then(drain)
      .catch((error: unknown) => {
        console.warn("[qin]", error);
        if (!queue.some(isUrgent)) return;
        status.textContent = isChinese ? "网络不通，点按重试" : "No connection. Tap to try again";
      })
      .finally(() => {
        isLoading = false;
        button.ariaBusy = null;
      });
  };

  const isUrgent = ([[command]]: Call) => !PATIENT.test(command);
  const qin: Global = (...args) => {
    // Nobody needs the app to take a button away.
    if (args[0] === "destroy" && !run && !isLoading) return Promise.resolve(remove());
    return new Promise((resolve, reject) => {
      const call: Call = [args, resolve, reject];
      queue.push(call);
      if (run) drain(run);
      else if (isUrgent(call)) bring();
    });
  };
  window.Qin = qin;

  button.onclick = () => void (run ?? qin("open"));
  button.onpointerenter = button.onfocus = bring;
  document.documentElement.append(host);

  let isKnown = queue.some(isUrgent);
  try {
    isKnown ||= localStorage.getItem(`qin:${data["shop"]}:known`) !== null;
  } catch {
    // A page may forbid storage; then nobody comes back as somebody known.
  }
  if (isKnown) {
    const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(bring);
    if (document.readyState === "complete") whenIdle();
    else addEventListener("load", whenIdle, { once: true });
  }
}
