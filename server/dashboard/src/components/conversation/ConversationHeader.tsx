import type { InboxRow } from "@qin/sdk/protocol";
import { useMessages } from "../../i18n/messages.ts";
import { initialOf } from "../inbox/InboxItem.tsx";
import { Icon } from "../ui/Icon.tsx";

interface Props {
  readonly name: string;
  readonly row: InboxRow | undefined;
  readonly myId: string;
  readonly isClosed: boolean;
  readonly isLead: boolean;
  /** Another agent has it and is at the desk: only that one may close it. */
  readonly isColleagueHere: boolean;
  readonly mayClaim: boolean;
  readonly onBack: () => void;
  readonly onDetails: () => void;
  readonly onClaim: () => void;
  readonly onAccept: () => void;
  readonly onHandoff: () => void;
  readonly onClose: () => void;
}

export function ConversationHeader(props: Props) {
  const { name, row, myId, isClosed, isLead } = props;
  const t = useMessages();
  const assignee = row?.assignee;
  const isMine = assignee?.id === myId;
  const handoff = row?.handoff;
  const mayAccept = handoff && (isLead || handoff.to === "human");
  return (
    <header class="talk__head">
      <button
        type="button"
        class="button button--icon talk__back"
        aria-label={t.conversation.back}
        onClick={props.onBack}
      >
        <Icon name="back" />
      </button>
      <span class="row__face talk__face" aria-hidden="true">
        {initialOf(name)}
      </span>
      <div class="talk__who">
        <h2 class="talk__name ellipsis">{name}</h2>
        <p class="talk__state ellipsis">
          {isClosed
            ? t.inbox.closed
            : assignee
              ? isMine
                ? t.conversation.claimedByMe
                : t.conversation.claimed(assignee.name)
              : t.inbox.nobody}
          {handoff && !isClosed && (
            <span class="tag tag--warn">
              <Icon name="flag" small />
              <span class="ellipsis">
                {handoff.to === "supervisor" ? t.inbox.handoffSupervisor : t.inbox.handoffHuman}
                {handoff.reason ? ` · ${t.handoff.reason(handoff.reason)}` : ""}
              </span>
            </span>
          )}
        </p>
      </div>
      {!isClosed && (
        <div class="talk__actions">
          {mayAccept ? (
            <button type="button" class="button button--primary" onClick={props.onAccept}>
              {t.conversation.accept}
            </button>
          ) : (
            props.mayClaim && (
              <button type="button" class="button button--primary" onClick={props.onClaim}>
                {t.conversation.claim}
              </button>
            )
          )}
          {!isLead && !handoff && (
            <button type="button" class="button" onClick={props.onHandoff}>
              {t.conversation.handoff}
            </button>
          )}
          {!props.isColleagueHere && (
            <button type="button" class="button" onClick={props.onClose}>
              {t.conversation.close}
            </button>
          )}
        </div>
      )}
      <button
        type="button"
        id="details-open"
        class="button button--icon talk__details"
        aria-label={t.conversation.details}
        onClick={props.onDetails}
      >
        <Icon name="person" />
      </button>
    </header>
  );
}
