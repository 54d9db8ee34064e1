import { webStorage } from "@qin/sdk/client";
import { render } from "preact";
import { createApi } from "./adapter/api.ts";
import { createChime } from "./adapter/chime.ts";
import { browserLocation } from "./adapter/location.ts";
import { connectRelay } from "./adapter/socket-relay.ts";
import { browserStorage } from "./adapter/storage.ts";
import { App } from "./components/App.tsx";
import { createDesk } from "./models/desk.ts";
import { createPreferences } from "./models/preferences.ts";
import "./styles/index.css";

const storage = browserStorage();
const desk = createDesk({
  api: createApi((input, init) => fetch(input, init)),
  connect: ({ shop, member }) =>
    connectRelay({
      url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`,
      shop: shop.id,
      storage: webStorage(`qin.desk.out.${shop.id}.${member.id}.`, () => localStorage),
    }),
  storage,
  location: browserLocation(window),
  preferences: createPreferences(storage, navigator.languages),
  ring: createChime(),
});
void desk.session.resume();

const root = document.getElementById("desk");
if (root) render(<App desk={desk} />, root);
