import { commands } from "./commands.ts";
import { growField } from "./field.ts";
import { followLine } from "./line.ts";
import { tellPage } from "./page.ts";
import type { Parts } from "./parts.ts";
import { followScroll } from "./scroll.ts";
import { followTheme } from "./theme.ts";
import { createTimers } from "./timers.ts";
import { followTyping } from "./typing.ts";
import { checkNames } from "./unknown.ts";
import { fitViewport } from "./viewport.ts";

/** What makes the chat pleasant but is not needed to read and send; comes as soon as there is a connection. */
export function more(parts: Parts): ReturnType<typeof commands> {
  const after = createTimers(parts.signal);
  checkNames(parts);
  tellPage(parts);
  followLine(parts, after);
  followTyping(parts, after);
  followScroll(parts);
  fitViewport(parts);
  growField(parts);
  followTheme(parts);
  return commands(parts);
}
