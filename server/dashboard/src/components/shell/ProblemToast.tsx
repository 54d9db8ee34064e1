import type { Refusal } from "../../adapter/relay.ts";
import { useMessages } from "../../i18n/messages.ts";
import { problemText } from "../../i18n/problem-text.ts";
import { Icon } from "../ui/Icon.tsx";

/** What did not work; it stays until it is read. */
export function ProblemToast({ problem, onDismiss }: { problem: Refusal | null; onDismiss: () => void }) {
  const t = useMessages();
  return (
    <div role="alert">
      {problem && (
        <p class="toast">
          <Icon name="error" />
          <span>{problemText(problem.code, t)}</span>
          <button type="button" class="button button--small" onClick={onDismiss}>
            {t.problem.dismiss}
          </button>
        </p>
      )}
    </div>
  );
}
