import type { ComponentChildren } from "preact";
import type { Item } from "../models/timeline.ts";
import type { View } from "../models/widget.ts";
import { Composer } from "./Composer.tsx";
import { Header } from "./Header.tsx";
import { Log } from "./Log.tsx";
import type { MessageActions } from "./Message.tsx";

export interface PanelProps extends MessageActions {
  view: View;
  /** Of the shop. */
  name: string;
  onClose: () => void;
  onDraft: (text: string) => void;
  onSend: (text: string) => void;
  onAgain: () => void;
  /** To the newest message. */
  onJump: () => void;
  card: (item: Item) => ComponentChildren;
}

/** On a phone the keyboard would jump up over what the customer came to read. */
function focusFirst(panel: HTMLElement | null): void {
  const field = matchMedia("(pointer: coarse)").matches ? panel : panel?.querySelector("textarea");
  field?.focus({ preventScroll: true });
}

export function Panel({ view, name, onClose, onDraft, onSend, onAgain, onJump, ...log }: PanelProps) {
  const { strings, lang, line, isBack, agent, typing, isUp, isOver, draft } = view;
  return (
    <div
      class="panel"
      part="panel"
      ref={focusFirst}
      role="dialog"
      tabIndex={-1}
      aria-label={name}
      lang={lang}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) onClose();
      }}
    >
      <Header view={view} name={agent ?? name} onClose={onClose} />
      <p class={`notice is-${line}`} role="status">
        {line === "online" ? isBack && strings.back : line !== "idle" && strings[line]}
      </p>
      <Log view={view} {...log} />
      {isUp && (
        <button type="button" class="jump" onClick={onJump}>
          ↓ {strings.latest}
        </button>
      )}
      <p class="typing meta" role="status">
        {typing !== undefined && strings.typing(typing)}
      </p>
      {isOver && !draft ? (
        <button type="button" class="again is-main" onClick={onAgain}>
          {strings.again}
        </button>
      ) : (
        <Composer view={view} onDraft={onDraft} onSend={onSend} />
      )}
    </div>
  );
}
