import { useMessages } from "../../i18n/messages.ts";
import type { Owed } from "../../models/owed.ts";
import type { RelayClock } from "../../models/relay-clock.ts";
import { Ring } from "../inbox/Ring.tsx";
import { TimeLeft } from "../inbox/TimeLeft.tsx";
import { Icon } from "../ui/Icon.tsx";

interface Props {
  readonly items: readonly Owed[];
  readonly clock: RelayClock;
  readonly onAct: (owed: Owed) => void;
}

/** What this conversation still owes the customer; where one click does it, the chip is the click. */
export function OwedStrip({ items, clock, onAct }: Props) {
  const t = useMessages();
  return (
    <section class="owed" aria-label={t.owed.title}>
      <h3 class="owed__title">{t.owed.title}</h3>
      {items.length === 0 ? (
        <p class="owed__none">
          <Icon name="check" small /> {t.owed.nothing}
        </p>
      ) : (
        <ul class="owed__list">
          {items.map((item) => (
            <li key={item.key}>
              <OwedChip item={item} clock={clock} onAct={() => onAct(item)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OwedChip({ item, clock, onAct }: { item: Owed; clock: RelayClock; onAct: () => void }) {
  const t = useMessages();
  const { action, dueAt, startedAt, orderId, isInDraft } = item;
  const names: Readonly<Record<string, string>> = t.owed.rules;
  const name = names[item.ruleId] ?? item.ruleId;
  const content = (
    <>
      {isInDraft && <Icon name="check" small />}
      {dueAt !== undefined && startedAt !== undefined && (
        <Ring key={dueAt} clock={clock} startedAt={startedAt} dueAt={dueAt} />
      )}
      <span>
        {name}
        {orderId !== undefined && <span title={orderId}> · {t.owed.order(shortId(orderId))}</span>}
      </span>
      {dueAt !== undefined && startedAt !== undefined && (
        <TimeLeft key={`left ${dueAt}`} clock={clock} startedAt={startedAt} dueAt={dueAt} />
      )}
    </>
  );
  const look = `owed__chip${isInDraft ? " owed__chip--done" : ""}${dueAt === undefined ? "" : " owed__chip--clock"}`;
  const label = labelOf(action.kind);
  if (label === undefined || isInDraft) return <span class={look}>{content}</span>;
  return (
    <button type="button" class={`${look} owed__chip--action`} onClick={onAct}>
      {content}
      <span class="owed__do">{label}</span>
    </button>
  );

  function labelOf(kind: Owed["action"]["kind"]): string | undefined {
    switch (kind) {
      case "send-address":
        return t.owed.sendAddress;
      case "ask-supervisor":
        return t.owed.askSupervisor;
      case "insert":
        return t.owed.insert;
      case "write":
        return t.owed.focus;
      case "none":
        return undefined;
    }
  }
}

/** Long order numbers are told apart by their ends. */
function shortId(id: string): string {
  return id.length > 10 ? `…${id.slice(-4)}` : id;
}
