import { useState } from "preact/hooks";
import { useMessages } from "../../i18n/messages.ts";
import { Dialog } from "../ui/Dialog.tsx";

interface Props {
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

export function HandoffDialog({ onSend, onClose }: Props) {
  const t = useMessages();
  const [reason, setReason] = useState("");
  return (
    <Dialog title={t.handoff.title} onClose={onClose}>
      <form
        class="dialog__body"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== "") onSend(reason.trim());
        }}
      >
        <label class="field">
          <span class="field__label">{t.handoff.why}</span>
          <input
            class="input"
            required
            maxLength={200}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <span class="field__hint">{t.handoff.whyHint}</span>
        </label>
        <div class="chips">
          {t.handoff.reasons.map((one) => (
            <button type="button" class="chip" key={one} onClick={() => setReason(one)}>
              {one}
            </button>
          ))}
        </div>
        <div class="dialog__actions">
          <button type="button" class="button" onClick={onClose}>
            {t.dialog.cancel}
          </button>
          <button type="submit" class="button button--primary" disabled={reason.trim() === ""}>
            {t.handoff.send}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
