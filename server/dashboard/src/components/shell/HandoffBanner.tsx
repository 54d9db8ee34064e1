import type { InboxRow } from "@qin/sdk/protocol";
import { customerName } from "../../i18n/customer-name.ts";
import { useMessages } from "../../i18n/messages.ts";
import { Icon } from "../ui/Icon.tsx";

interface Props {
  readonly rows: readonly InboxRow[];
  readonly onTake: (row: InboxRow) => void;
  readonly onLook: (row: InboxRow) => void;
  readonly onLater: (row: InboxRow) => void;
  /** To the list of all that wait. */
  readonly onMore: () => void;
}

/** So many are told of by name; the rest is a number. */
const MOST_SHOWN = 2;

/** A supervisor is asked for: said at once, and one click takes it. */
export function HandoffBanner({ rows, onTake, onLook, onLater, onMore }: Props) {
  const t = useMessages();
  const rest = rows.length - MOST_SHOWN;
  return (
    <div role="alert" class="alerts">
      {rows.slice(0, MOST_SHOWN).map((row, place) => (
        <p class="banner banner--handoff" key={row.conversationId}>
          <Icon name="flag" />
          <span class="banner__text">
            <strong>{t.handoff.waiting(customerName(row.customer, t))}</strong>
            {row.handoff?.reason && ` · ${t.handoff.reason(row.handoff.reason)}`}
          </span>
          <button type="button" class="button button--small button--primary" onClick={() => onTake(row)}>
            {t.handoff.take}
          </button>
          <button type="button" class="button button--small" onClick={() => onLook(row)}>
            {t.handoff.open}
          </button>
          <button type="button" class="button button--small button--quiet" onClick={() => onLater(row)}>
            {t.handoff.later}
          </button>
          {rest > 0 && place === MOST_SHOWN - 1 && (
            <button type="button" class="button button--small button--quiet" onClick={onMore}>
              {t.handoff.more(rest)}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
