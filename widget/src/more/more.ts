import { commands } from "./commands.ts";
import type { Parts } from "./parts.ts";
import { followScroll } from "./scroll.ts";
import { followTyping } from "./typing.ts";
import { checkOptions } from "./unknown.ts";
import { fitViewport } from "./viewport.ts";

/** What makes the chat pleasant but is not needed to read and send; comes as soon as there is a connection. */
export function more(parts: Parts): ReturnType<typeof commands> {
  checkOptions(parts.data);
  followTyping(parts);
  followScroll(parts);
  fitViewport(parts);
  return commands(parts);
}
