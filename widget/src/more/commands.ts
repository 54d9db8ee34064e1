import type { Cart, Command, Page } from "../api.ts";
import { isLanguage, loadStrings } from "../i18n/load.ts";
import { KNOWN } from "../models/storage.ts";
import type { Parts } from "./parts.ts";
import { sayUnknown } from "./unknown.ts";

/** The commands that the app itself does not know. An unknown name does nothing but say so: a guest breaks no page. */
export function commands({ widget, kept, prefix, signal, paint }: Parts): (args: Command) => unknown {
  const { client, view } = widget;
  const context: { cart?: Cart; page?: Page; locale?: string } = {};

  const tellContext = () => void client.tell({ type: "set_context", ...context });
  client.on("welcome", () => {
    if (Object.keys(context).length > 0) tellContext();
  });

  const signOut = () => {
    widget.close();
    client.signOut();
    client.stop();
    widget.identify(undefined);
    widget.setDraft("");
    kept.set(KNOWN, null);
  };
  // Signing out in one tab reaches the others.
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === prefix + KNOWN && newValue === null) signOut();
  };
  addEventListener("storage", onStorage, { signal });

  return (args) => {
    switch (args[0]) {
      case "setLanguage": {
        const [, lang] = args;
        if (!isLanguage(lang)) return sayUnknown("language", lang);
        return loadStrings(lang).then((strings) => {
          view.lang = context.locale = lang;
          view.strings = strings;
          tellContext();
          paint();
        });
      }
      case "setCart":
        context.cart = args[1];
        return tellContext();
      case "setPage":
        context.page = args[1];
        return tellContext();
      case "signOut":
        return signOut();
      case "ref":
        client.start();
        return new Promise((resolve) => {
          if (client.state.name === "online") resolve(client.state.me.ref ?? "");
          const end = client.on("session", ({ me }) => {
            end();
            resolve(me.ref ?? "");
          });
        });
      default:
        return sayUnknown("command", args[0]);
    }
  };
}
