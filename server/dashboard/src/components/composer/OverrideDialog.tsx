import { useState } from "preact/hooks";
import { useMessages } from "../../i18n/messages.ts";
import { Dialog } from "../ui/Dialog.tsx";

interface Props {
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** A supervisor sends a reply that a rule holds back; the reason is not optional. */
export function OverrideDialog({ onSend, onClose }: Props) {
  const t = useMessages();
  const [reason, setReason] = useState("");
  return (
    <Dialog title={t.composer.overrideTitle} onClose={onClose}>
      <form
        class="dialog__body"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== "") onSend(reason);
        }}
      >
        <p class="muted">{t.composer.overrideText}</p>
        <label class="field">
          <span class="field__label">{t.composer.overrideReason}</span>
          <textarea
            class="input"
            required
            maxLength={2_000}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <div class="dialog__actions">
          <button type="button" class="button" onClick={onClose}>
            {t.dialog.cancel}
          </button>
          <button type="submit" class="button button--primary" disabled={reason.trim() === ""}>
            {t.composer.overrideSend}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
