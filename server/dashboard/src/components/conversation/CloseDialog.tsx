import { useMessages } from "../../i18n/messages.ts";
import { Dialog } from "../ui/Dialog.tsx";

interface Props {
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Closed is final, so it is asked once. */
export function CloseDialog({ onConfirm, onClose }: Props) {
  const t = useMessages();
  return (
    <Dialog title={t.conversation.closeTitle} onClose={onClose}>
      <p class="muted">{t.conversation.closeText}</p>
      <div class="dialog__actions">
        <button type="button" class="button" onClick={onClose}>
          {t.dialog.cancel}
        </button>
        <button type="button" class="button button--primary" onClick={onConfirm}>
          {t.conversation.close}
        </button>
      </div>
    </Dialog>
  );
}
