/**
 * The desk against a relay in memory, to look at it without a server: `npx vite --config dashboard/vite.config.ts` in
 * server/, then /desk/dev/?role=supervisor&rows=10000. Not part of the build. `stage` on window moves the play along.
 */
import { memoryStorage } from "@qin/sdk/client";
import { createFakeRelay } from "@qin/sdk/testing";
import { render } from "preact";
import type { DeskApi, DeskSettings } from "../src/adapter/api.ts";
import { createChime } from "../src/adapter/chime.ts";
import { browserLocation } from "../src/adapter/location.ts";
import { connectRelay } from "../src/adapter/socket-relay.ts";
import { browserStorage } from "../src/adapter/storage.ts";
import { App } from "../src/components/App.tsx";
import { createDesk } from "../src/models/desk.ts";
import { createPreferences } from "../src/models/preferences.ts";
import { furnish } from "./scenes.ts";
import "../src/styles/index.css";

const wish = new URLSearchParams(location.search);
const role = wish.get("role") === "supervisor" ? "supervisor" : "agent";
/** The relay's clock runs a little ahead, as clocks do; scenes are set in the past. */
let shift = Number(wish.get("ahead") ?? 0);
const relay = createFakeRelay({ shop: "demo", now: () => Date.now() + shift });
const me = relay.addMember({ id: "m-me", name: role === "agent" ? "小雅" : "林姐", role });
const scenes = furnish(relay, me, Number(wish.get("rows") ?? 0), (ms) => {
  shift = Number(wish.get("ahead") ?? 0) + ms;
});

const account = {
  member: { id: me.id, name: role === "agent" ? "小雅" : "林姐", role },
  shop: { id: "demo", name: "小满家居", currency: "CNY", lang: "zh" },
} as const;
const settings: DeskSettings = {
  responseSeconds: 9,
  lang: "auto",
  preset: "recommended",
  enforcement: { "forbidden-phrase": "block", "large-order-handoff": "block", "address-nin": "warn" },
  bulkAmount: 5_000,
  bulkQuantity: 50,
  rules: {},
  suppressions: [],
};
const api: DeskApi = {
  me: async () => (wish.has("login") ? { ok: false, problem: { kind: "refused" } } : { ok: true, value: account }),
  login: async (_email, password) =>
    password === "qin-demo" ? { ok: true, value: account } : { ok: false, problem: { kind: "refused" } },
  logout: async () => ({ ok: true, value: null }),
  settings: async () => ({ ok: true, value: settings }),
};
const storage = browserStorage();
const desk = createDesk({
  api,
  connect: () =>
    connectRelay({
      url: relay.url,
      shop: relay.shop,
      WebSocket: relay.WebSocket,
      storage: memoryStorage(),
      auth: () => ({ kind: "member", token: me.token }),
    }),
  storage,
  location: browserLocation(window),
  preferences: createPreferences(storage, navigator.languages),
  ring: createChime(),
});
void desk.session.resume();
Object.assign(window, { stage: { relay, scenes, desk } });
const root = document.getElementById("desk");
if (root) render(<App desk={desk} />, root);
