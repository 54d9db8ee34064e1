import type { Language } from "./api.ts";
import type { Run } from "./contract.ts";
import type { Chat } from "./models/chat.ts";
import type { Emitter } from "./models/emitter.ts";
import { COMMANDS, EVENTS, known, LANGUAGES } from "./models/names.ts";
import type { Widget } from "./models/widget.ts";

interface Deps {
  widget: Widget;
  chat: Chat;
  emitter: Emitter;
  setLanguage: (lang: Language) => Promise<void>;
  destroy: () => void;
}

/** What each command of the global does. An unknown name is said in the console and does nothing: a guest breaks no page. */
export function createRun({ widget, chat, emitter, setLanguage, destroy }: Deps): Run {
  return (args) => {
    if (!known("command", args[0], COMMANDS)) return;
    switch (args[0]) {
      case "open":
        return widget.open();
      case "close":
        return widget.close();
      case "toggle":
        return widget.state.isOpen ? widget.close() : widget.open();
      case "destroy":
        return destroy();
      case "setLanguage":
        return known("language", args[1], LANGUAGES) && setLanguage(args[1]);
      case "setCart":
        return chat.setContext({ cart: args[1] });
      case "setPage":
        return chat.setContext({ page: args[1] });
      case "identify":
        return chat.identify(args[1]);
      case "signOut":
        return widget.signOut();
      case "ref":
        return chat.ref();
      case "on":
      case "off":
        return known("event", args[1], EVENTS) && emitter[args[0]](args[1], args[2]);
    }
  };
}
