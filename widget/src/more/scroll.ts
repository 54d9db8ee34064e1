import type { Parts } from "./parts.ts";

/** Pixels from the end within which the list follows new messages, and from the start within which older ones are asked for. */
const NEAR_PX = 80;

/**
 * The list is laid out from its end (column-reverse; scrollTop is 0 there and negative above), so that it stays at the end
 * by itself. What is left to do: know who has scrolled up, and ask for older messages at the top.
 */
export function followScroll({ root, widget, signal, paint }: Parts): void {
  const { client, view } = widget;
  let asked = "";
  const seen = { height: 0, last: "" };
  // Safari keeps no scroll anchor: what comes below would move what somebody reads further up.
  const sizes = new ResizeObserver(([entry]) => {
    const list = entry?.target;
    const scroller = list?.parentElement;
    if (!list || !scroller) return;
    const last = view.items.at(-1)?.key ?? "";
    const { height } = list.getBoundingClientRect();
    if (view.isUp && last !== seen.last) scroller.scrollTop -= height - seen.height;
    seen.height = height;
    seen.last = last;
  });
  signal.addEventListener("abort", () => sizes.disconnect());
  const onScroll = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || target.tagName !== "SECTION") return;
    const { scrollTop, scrollHeight, clientHeight } = target;
    const list = target.firstElementChild;
    if (list && !CSS.supports("overflow-anchor", "auto")) sizes.observe(list);
    const isUp = scrollTop < -NEAR_PX;
    if (isUp !== view.isUp) {
      view.isUp = isUp;
      paint();
    }
    const conversation = client.conversations.at(-1);
    // Once for each first event and state of the line: an answer that was lost is asked for again.
    const place = `${view.line} ${conversation?.events[0]?.id}`;
    if (conversation?.hasEarlier && scrollHeight - clientHeight + scrollTop < NEAR_PX && place !== asked) {
      asked = place;
      client.loadEarlier(conversation.conversationId);
    }
  };
  // Scroll events do not bubble.
  root.addEventListener("scroll", onScroll, { signal, capture: true });
}
