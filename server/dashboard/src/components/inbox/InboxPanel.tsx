import { useMessages } from "../../i18n/messages.ts";
import type { Messages } from "../../i18n/zh.ts";
import { type InboxFilter, type InboxModel, inboxFilters } from "../../models/inbox.ts";
import type { RelayClock } from "../../models/relay-clock.ts";
import { Empty } from "../ui/Empty.tsx";
import { Icon } from "../ui/Icon.tsx";
import { InboxList } from "./InboxList.tsx";

interface Props {
  readonly inbox: InboxModel;
  readonly clock: RelayClock;
  readonly myId: string;
  readonly openId: string | null;
  readonly onOpen: (conversationId: string) => void;
  readonly onOpenMostUrgent: () => void;
}

export function InboxPanel({ inbox, clock, myId, openId, onOpen, onOpenMostUrgent }: Props) {
  const t = useMessages();
  const counts = inbox.counts.value;
  const moved = inbox.moved.value;
  const isSearching = inbox.search.value.trim() !== "";
  const isEmpty = inbox.rows.value.length === 0;
  return (
    <nav class="inbox" aria-labelledby="inbox-title">
      <h2 class="visually-hidden" id="inbox-title">
        {t.inbox.title}
      </h2>
      <search class="inbox__search">
        <Icon name="search" small />
        <input
          id="inbox-search"
          type="search"
          class="inbox__query"
          aria-label={t.inbox.search}
          placeholder={t.inbox.search}
          value={inbox.search.value}
          onInput={(event) => {
            inbox.search.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") inbox.search.value = "";
            if (event.key === "ArrowDown" || event.key === "Enter") {
              event.preventDefault();
              document.getElementById("inbox-list")?.focus();
            }
          }}
        />
      </search>
      <fieldset class="inbox__filters">
        <legend class="visually-hidden">{t.inbox.show}</legend>
        {inboxFilters.map((name) => (
          <button
            key={name}
            type="button"
            class="inbox__filter"
            aria-pressed={inbox.filter.value === name}
            onClick={() => {
              inbox.release();
              inbox.filter.value = name;
            }}
          >
            {t.inbox.filters[name]}
            {counts[name] > 0 && <span class="inbox__count digits"> {counts[name] > 999 ? "999+" : counts[name]}</span>}
          </button>
        ))}
      </fieldset>
      <div class="inbox__body">
        {moved > 0 && (
          <button type="button" class="inbox__moved" onClick={inbox.release}>
            {t.inbox.held} · {t.inbox.resort}
          </button>
        )}
        {inbox.isLoading.value ? (
          <Waiting label={t.inbox.loading} />
        ) : isEmpty ? (
          <Empty {...emptyWords(isSearching ? "found" : inbox.filter.value, t)} />
        ) : (
          <InboxList
            inbox={inbox}
            clock={clock}
            myId={myId}
            openId={openId}
            onOpen={onOpen}
            onOpenMostUrgent={onOpenMostUrgent}
          />
        )}
      </div>
    </nav>
  );
}

function Waiting({ label }: { label: string }) {
  return (
    <div class="skeletons" role="status">
      <span class="visually-hidden">{label}</span>
      {[1, 2, 3, 4, 5].map((one) => (
        <span class="skeleton" key={one} />
      ))}
    </div>
  );
}

function emptyWords(of: InboxFilter | "found", t: Messages): { title: string; hint: string } {
  const { inbox } = t;
  switch (of) {
    case "all":
      return { title: inbox.empty, hint: inbox.emptyHint };
    case "mine":
      return { title: inbox.noneMine, hint: inbox.noneMineHint };
    case "waiting":
      return { title: inbox.noneWaiting, hint: inbox.noneWaitingHint };
    case "handoffs":
      return { title: inbox.noneHandoffs, hint: inbox.noneHandoffsHint };
    case "closed":
      return { title: inbox.noneClosed, hint: inbox.noneClosedHint };
    case "found":
      return { title: inbox.noneFound, hint: inbox.noneFoundHint };
  }
}
