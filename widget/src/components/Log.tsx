import type { ComponentChildren } from "preact";
import { formatDay } from "../models/format.ts";
import type { Item } from "../models/timeline.ts";
import type { View } from "../models/widget.ts";
import { Message, type MessageActions } from "./Message.tsx";
import { SystemLine } from "./SystemLine.tsx";

interface Props extends MessageActions {
  view: View;
  /** Draws what is not plain text. */
  card: (item: Item) => ComponentChildren;
}

/** The conversation. Laid out from its end by the styles, so that it stays there whatever comes or goes. */
export function Log({ view, card, ...actions }: Props) {
  const { items, strings, lang, hasEarlier } = view;
  const lastMine = items.findLast((item) => item.kind === "message" && item.delivery);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section tabIndex={0}>
      <div role="log" aria-relevant="additions" aria-label={strings.log}>
        {!hasEarlier && <p class="line">{strings.welcome}</p>}
        {items.map((item) =>
          item.kind === "message" ? (
            <Message {...actions} key={item.key} view={view} item={item} showsDelivery={item === lastMine}>
              {item.content.kind !== "text" && card(item)}
            </Message>
          ) : item.kind === "system" ? (
            <SystemLine key={item.key} strings={strings} event={item.event} />
          ) : item.kind === "order" ? (
            card(item)
          ) : (
            <p key={item.key} class={`line is-${item.kind}`}>
              {item.kind === "day" ? formatDay(lang, item.at, Date.now()) : strings.unread}
            </p>
          ),
        )}
      </div>
    </section>
  );
}
