import type { ComponentChildren } from "preact";
import { formatTime } from "../models/format.ts";
import type { MessageItem } from "../models/timeline.ts";
import type { View } from "../models/widget.ts";
import { Text } from "./Text.tsx";

export interface MessageActions {
  onRetry: (key: string) => void;
  onDiscard: (key: string) => void;
}

interface Props extends MessageActions {
  view: Pick<View, "strings" | "lang">;
  item: MessageItem;
  /** The customer's latest message says where it got to; earlier ones do not repeat it. */
  showsDelivery: boolean;
  /** Everything that is not plain text. */
  children?: ComponentChildren;
}

export function Message({ view: { strings, lang }, item, showsDelivery, children, onRetry, onDiscard }: Props) {
  const { key, at, author, content, delivery, isFirst, isLast } = item;
  return (
    <div class={`message ${delivery ? `is-mine is-${delivery}` : ""} ${isFirst ? "is-first" : ""}`}>
      <p class={isFirst && author ? "meta" : "sr"}>{author ?? strings.you}</p>
      {content.kind === "text" ? <Text text={content.text} /> : children}
      {delivery === "failed" ? (
        <p class="meta">
          {strings.failed}
          <button type="button" onClick={() => onRetry(key)}>
            {strings.retry}
          </button>
          <button type="button" onClick={() => onDiscard(key)}>
            {strings.discard}
          </button>
        </p>
      ) : (
        isLast && (
          <p class="meta">
            {formatTime(lang, at)} {showsDelivery && delivery && strings[delivery]}
          </p>
        )
      )}
    </div>
  );
}
