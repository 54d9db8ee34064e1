import { showPresence } from "../presence.ts";
import type { Handler } from "./handler.ts";

export const setPresence: Handler<"set_presence"> = (relay, session, { state }) => {
  showPresence(relay, session, state);
};
