import { load } from "./loader.ts";

const script = document.currentScript;
// Twice in a page, once is enough.
if (script instanceof HTMLScriptElement && !document.querySelector("qin-chat")) load(script);
