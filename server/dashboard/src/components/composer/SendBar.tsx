import { useMessages } from "../../i18n/messages.ts";
import type { ComposerModel } from "../../models/composer.ts";
import { Icon } from "../ui/Icon.tsx";

interface Props {
  readonly composer: ComposerModel;
  readonly onSendAndClose: () => void;
  readonly onKeepOpen: () => void;
  /** Only where a supervisor may send what a rule holds back. */
  readonly onOverride?: () => void;
}

export function SendBar({ composer, onSendAndClose, onKeepOpen, onOverride }: Props) {
  const t = useMessages();
  const isNote = composer.mode.value === "note";
  const isClosing = composer.isClosing.value;
  const canSend = composer.canSend.value;
  const closeButton = (
    <button
      type="button"
      class={isClosing ? "button button--primary" : "button"}
      disabled={!canSend}
      aria-keyshortcuts="Control+Enter"
      onClick={onSendAndClose}
    >
      {isClosing ? t.composer.sendAnyway : t.composer.sendAndClose}
    </button>
  );
  return (
    <div class="composer__bar">
      <fieldset class="composer__modes">
        <legend class="visually-hidden">{t.composer.mode}</legend>
        {(["reply", "note"] as const).map((mode) => (
          <button
            key={mode}
            type="button"
            class="composer__mode"
            aria-pressed={composer.mode.value === mode}
            onClick={() => composer.setMode(mode)}
          >
            {t.composer[mode]}
          </button>
        ))}
      </fieldset>
      <span class="composer__space" />
      {onOverride && (
        <button type="button" class="button" onClick={onOverride}>
          {t.composer.overrideOpen}
        </button>
      )}
      {isClosing && (
        <button type="button" class="button button--quiet" onClick={onKeepOpen}>
          {t.composer.keepOpen}
        </button>
      )}
      {!isNote && closeButton}
      {!isClosing && (
        <button type="submit" class="button button--primary" disabled={!canSend} aria-keyshortcuts="Enter">
          <Icon name={isNote ? "note" : "send"} small />
          {isNote ? t.composer.sendNote : t.composer.send}
        </button>
      )}
    </div>
  );
}
