import type { Link } from "../../adapter/relay.ts";
import { useMessages } from "../../i18n/messages.ts";
import { Icon } from "../ui/Icon.tsx";

/** The truth about the connection, where nobody overlooks it; nothing while all is well. */
export function ConnectionBanner({ link, onRetry }: { link: Link; onRetry: () => void }) {
  const t = useMessages();
  const text =
    link.name === "lost" ? t.link.lost : link.name === "stopped" ? `${t.link.stopped}${link.reason}` : undefined;
  return (
    <div role="status">
      {text !== undefined && (
        <p class="banner banner--warn">
          <Icon name="offline" />
          <span class="banner__text">{text}</span>
          <button type="button" class="button button--small" onClick={onRetry}>
            {t.link.retry}
          </button>
        </p>
      )}
    </div>
  );
}
