import type { Emitter } from "../models/emitter.ts";
import type { KeptText } from "../models/storage.ts";
import type { Widget } from "../models/widget.ts";

/** What the app lends to the parts that come after it. */
export interface Parts {
  host: HTMLElement;
  root: ShadowRoot;
  /** The attributes of the script tag, unchecked. */
  data: Readonly<Record<string, string | undefined>>;
  widget: Widget;
  kept: KeptText;
  /** Before every key of this shop in localStorage. */
  prefix: string;
  emitter: Emitter;
  /** Aborted when the widget leaves the page. */
  signal: AbortSignal;
  paint: () => void;
}
