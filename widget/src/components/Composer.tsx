import { useLayoutEffect, useRef } from "preact/hooks";
import type { Strings } from "../i18n/zh-CN.ts";

interface Props {
  strings: Strings;
  draft: string;
  /** UTF-16 code units of one message. */
  limit: number;
  onDraft: (text: string) => void;
  onSend: (text: string) => void;
}

/** From this share of the limit on, what is left is shown. */
const NEAR = 0.9;

export function Composer({ strings, draft, limit, onDraft, onSend }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = "auto";
    current.style.height = `${current.scrollHeight}px`;
  }, [draft]);

  const text = draft.trim();
  const left = limit - text.length;
  const canSend = text !== "" && left >= 0;
  const send = () => {
    if (canSend) onSend(text);
    field.current?.focus();
  };
  return (
    <form
      class="composer"
      part="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        class="field"
        rows={1}
        aria-label={strings.placeholder}
        placeholder={strings.placeholder}
        enterkeyhint="send"
        value={draft}
        onInput={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter that ends a composition chooses characters; Safari reports it with 229 after the composition is over.
          if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="icon send" aria-label={strings.send} disabled={!canSend}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 19V5M6 11l6-6 6 6" />
        </svg>
      </button>
      {left < limit * (1 - NEAR) && (
        <p class={left < 0 ? "count is-over" : "count"} role="status">
          {left < 0 ? strings.tooLong(-left) : strings.remaining(left)}
        </p>
      )}
    </form>
  );
}
