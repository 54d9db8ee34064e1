import type { View } from "../models/widget.ts";

interface Props {
  view: Pick<View, "strings" | "draft" | "limit">;
  onDraft: (text: string) => void;
  onSend: (text: string) => void;
}

/** From this share of the limit on, how much is written is shown. */
const NEAR = 0.9;

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
        ↑
      </button>
      {length > limit * NEAR && (
        <p role="status" class={canSend ? "meta" : "meta is-over"}>
          {length} / {limit}
        </p>
      )}
    </form>
  );
}
