import type { View } from "../models/widget.ts";

interface Props {
  view: Pick<View, "strings" | "draft" | "limit">;
  onDraft: (text: string) => void;
  onSend: (text: string) => void;
}

/** From this share of the limit on, how much is written is shown. */
const NEAR = 0.9;

/** As high as its text; the styles say how high at most. */
function fit(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = "";
  field.style.height = `${field.scrollHeight + 2}px`;
}

export function Composer({ view: { strings, draft, limit }, onDraft, onSend }: Props) {
  const text = draft.trim();
  const { length } = text;
  const canSend = length > 0 && length <= limit;
  const send = (event: SubmitEvent | KeyboardEvent) => {
    event.preventDefault();
    if (canSend) onSend(text);
  };
  return (
    <form part="composer" onSubmit={send}>
      <textarea
        // Another function each time, so that it runs after each change.
        ref={(field) => fit(field)}
        rows={1}
        aria-label={strings.write}
        placeholder={strings.write}
        enterkeyhint="send"
        value={draft}
        onInput={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter that ends a composition chooses characters; Safari reports it with 229 after the composition is over.
          if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) send(event);
        }}
      />
      <button type="submit" class="icon is-main" aria-label={strings.send} disabled={!canSend}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 19V5M6 11l6-6 6 6" />
        </svg>
      </button>
      {length > limit * NEAR && (
        <p role="status" class={canSend ? "meta" : "meta is-over"}>
          {length} / {limit}
        </p>
      )}
    </form>
  );
}
