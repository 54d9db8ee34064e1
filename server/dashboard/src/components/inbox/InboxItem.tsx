import type { InboxRow } from "@qin/sdk/protocol";
import { customerName } from "../../i18n/customer-name.ts";
import { rowTime } from "../../i18n/format.ts";
import { useMessages } from "../../i18n/messages.ts";
import type { RelayClock } from "../../models/relay-clock.ts";
import { Icon } from "../ui/Icon.tsx";
import { Ring } from "./Ring.tsx";
import { TimeLeft } from "./TimeLeft.tsx";

interface Props {
  readonly row: InboxRow;
  readonly clock: RelayClock;
  readonly myId: string;
  readonly id: string;
  /** Its place in the list, from 1, and how many there are: only a window of the list is in the page. */
  readonly position: number;
  readonly size: number;
  readonly top: number;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onOpen: (conversationId: string) => void;
}

export function InboxItem({ row, clock, myId, id, position, size, top, isOpen, isActive, onOpen }: Props) {
  const t = useMessages();
  const { response, handoff, assignee, lastMessage } = row;
  const name = customerName(row.customer, t);
  const mark = `row${isOpen ? " row--open" : ""}${isActive ? " row--active" : ""}${response ? " row--waiting" : ""}`;
  return (
    // The list itself takes the keys; a row is one option of it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox handles the keyboard for all of its options.
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus and names the active option.
    <div
      class={mark}
      id={id}
      role="option"
      aria-selected={isOpen}
      aria-posinset={position}
      aria-setsize={size}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(row.conversationId)}
    >
      {response ? (
        <span class="row__mark">
          <Ring key={response.dueAt} clock={clock} startedAt={response.startedAt} dueAt={response.dueAt} />
        </span>
      ) : (
        <span class="row__mark row__face" aria-hidden="true">
          {initialOf(name)}
        </span>
      )}
      <span class="row__name ellipsis">{name}</span>
      <span class="row__time digits">{rowTime(lastMessage?.at ?? row.updatedAt, clock.read(), t)}</span>
      <span class="row__last ellipsis">
        {lastMessage?.text ?? (row.head > 1 ? t.inbox.noMessageButNews : t.inbox.noMessage)}
      </span>
      {row.unanswered > 0 && (
        <span class="badge row__badge">
          <span aria-hidden="true">{row.unanswered > 99 ? "99+" : row.unanswered}</span>
          <span class="visually-hidden">{t.inbox.unanswered(row.unanswered)}</span>
        </span>
      )}
      <span class="row__facts">
        {response && (
          <TimeLeft key={response.dueAt} clock={clock} startedAt={response.startedAt} dueAt={response.dueAt} />
        )}
        {handoff && (
          <span class="tag tag--warn">
            <Icon name="flag" small />
            {handoff.to === "supervisor"
              ? handoff.reason === "large-order"
                ? t.details.large
                : t.inbox.handoffSupervisor
              : t.inbox.handoffHuman}
          </span>
        )}
        {row.isClosed ? (
          <span class="tag">{t.inbox.closed}</span>
        ) : (
          <span class={assignee ? "row__who ellipsis" : "row__who row__who--none ellipsis"}>
            {assignee ? (assignee.id === myId ? t.inbox.mine : assignee.name) : t.inbox.nobody}
          </span>
        )}
        {row.missed > 0 && !response && <span class="row__missed">{t.inbox.missed(row.missed)}</span>}
      </span>
    </div>
  );
}

/** The first letter of a name, whole even where it is more than one code unit. */
export function initialOf(name: string): string {
  return [...name.trim()][0]?.toUpperCase() ?? "?";
}
