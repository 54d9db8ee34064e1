import { Fragment } from "preact";
import { useMessages } from "../../i18n/messages.ts";
import { Dialog } from "../ui/Dialog.tsx";

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  return (
    <Dialog title={t.keys.title} onClose={onClose}>
      <dl class="keys">
        {t.keys.list.map(([key, what]) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
      <div class="dialog__actions">
        <button type="button" class="button button--primary" onClick={onClose}>
          {t.dialog.close}
        </button>
      </div>
    </Dialog>
  );
}
