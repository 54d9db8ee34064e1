import type { Pending } from "../../adapter/relay.ts";
import { useMessages } from "../../i18n/messages.ts";
import { problemText } from "../../i18n/problem-text.ts";
import { Icon } from "../ui/Icon.tsx";
import { MessageContent } from "./MessageContent.tsx";

interface Props {
  readonly pending: Pending;
  readonly currency: string;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
  /** Takes the text back into the composer. */
  readonly onEdit: (text: string) => void;
}

/** A reply that is not in the log yet: on its way, or not sent and why. */
export function PendingEntry({ pending, currency, onRetry, onDiscard, onEdit }: Props) {
  const t = useMessages();
  const { content, state, isNote } = pending;
  const text = content.kind === "text" ? content.text : null;
  return (
    <div class={`entry entry--staff entry--${state}`}>
      <div class={isNote ? "note" : `bubble bubble--agent${content.kind.endsWith("-card") ? " bubble--card" : ""}`}>
        <MessageContent content={content} currency={currency} />
      </div>
      <div class="entry__foot">
        {state === "sending" ? (
          <span class="entry__note">{t.conversation.sending}</span>
        ) : (
          <>
            <span class="entry__failed">
              <Icon name="error" small />
              {t.conversation.notSent}
              {pending.code && ` · ${problemText(pending.code, t)}`}
            </span>
            <button type="button" class="button button--small" onClick={onRetry}>
              {t.conversation.retry}
            </button>
            {text !== null && !isNote && (
              <button type="button" class="button button--small" onClick={() => onEdit(text)}>
                {t.conversation.edit}
              </button>
            )}
            <button type="button" class="button button--small button--quiet" onClick={onDiscard}>
              {t.conversation.discard}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
