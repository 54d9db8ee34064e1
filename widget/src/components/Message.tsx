import type { Language } from "../api.ts";
import { formatTime } from "../format.ts";
import type { Strings } from "../i18n/zh-CN.ts";
import type { ChatState } from "../models/chat.ts";
import type { MessageItem } from "../models/timeline.ts";
import { Body, type BodyActions } from "./Body.tsx";

export interface MessageActions extends BodyActions {
  onRetry: (key: string) => void;
  onDiscard: (key: string) => void;
}

interface Props extends MessageActions {
  strings: Strings;
  lang: Language;
  item: MessageItem;
  author: string;
  isCurrent: boolean;
  /** The customer's latest message says where it got to; earlier ones do not repeat it. */
  showsDelivery: boolean;
  answers: ChatState["answers"];
}

export function Message({ author, showsDelivery, onRetry, onDiscard, ...body }: Props) {
  const { strings, lang, item } = body;
  const { key, delivery, isMine, isFirst, isLast } = item;
  const isFailed = delivery === "failed";
  const classes = ["message", isMine && "is-mine", isFirst && "is-first", delivery && `is-${delivery}`];
  const showsState = delivery && (showsDelivery || isFailed);
  return (
    <div class={classes.filter(Boolean).join(" ")}>
      {isFirst && !isMine && author ? <p class="author">{author}</p> : <span class="sr">{author}</span>}
      <Body {...body} />
      {(isLast || showsState) && (
        <p class="meta">
          {isLast && !isFailed && <time>{formatTime(lang, item.at)}</time>}
          {showsState && <span>{strings[delivery]}</span>}
          {isFailed && (
            <>
              <button type="button" class="link" onClick={() => onRetry(key)}>
                {strings.retry}
              </button>
              <button type="button" class="link" onClick={() => onDiscard(key)}>
                {strings.discard}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}
