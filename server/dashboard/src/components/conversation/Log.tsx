import type { Event, Finding } from "@qin/sdk/protocol";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Pending } from "../../adapter/relay.ts";
import { clockTime, dayName } from "../../i18n/format.ts";
import { type Messages, useMessages } from "../../i18n/messages.ts";
import { type LogEntry, logEntries } from "../../models/log-entries.ts";
import type { Language } from "../../models/preferences.ts";
import { Icon } from "../ui/Icon.tsx";
import { MessageBubble } from "./MessageBubble.tsx";
import { PendingEntry } from "./PendingEntry.tsx";
import { SystemLine } from "./SystemLine.tsx";
import { Words } from "./Words.tsx";

interface Props {
  readonly events: readonly Event[];
  readonly pending: readonly Pending[];
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
  readonly hasEarlier: boolean;
  readonly customerName: string;
  readonly customerRead: number;
  readonly isCustomerTyping: boolean;
  readonly currency: string;
  readonly language: Language;
  readonly myId: string;
  readonly now: number;
  readonly nameOf: (personId: string) => string | undefined;
  readonly onSeen: () => void;
  readonly onRetry: (clientMessageId: string) => void;
  readonly onDiscard: (clientMessageId: string) => void;
  readonly onEdit: (pending: Pending, text: string) => void;
}

/** Entries shown at first, and more with each look back. */
const PAGE = 120;
/** This close to the end counts as at the end, CSS pixels. */
const NEAR_END = 48;

export function Log(props: Props) {
  const { events, pending, hasEarlier, customerName, customerRead, isCustomerTyping } = props;
  const t = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const [limit, setLimit] = useState(PAGE);
  const [isAtEnd, setAtEnd] = useState(true);
  const grown = useRef<number | null>(null);
  const entries = useMemo(() => logEntries(events), [events]);
  const shown = entries.slice(-limit);
  const hasMore = shown.length < entries.length;
  const lastRead = lastReadSeq(entries, customerRead);
  const size = entries.length + pending.length;

  // Whatever makes the log longer keeps its end in sight.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (grown.current !== null) {
      // Older entries came in above: what was being read stays where it is.
      element.scrollTop += element.scrollHeight - grown.current;
      grown.current = null;
    } else if (isAtEnd) element.scrollTop = element.scrollHeight;
  }, [size, limit, isCustomerTyping]);
  // The findings below grow and shrink while one types: who looks at the end goes on looking at the end.
  const isFollowing = useRef(true);
  const lastTop = useRef(0);
  isFollowing.current = isAtEnd;
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      if (isFollowing.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // A new event in sight is a new thing seen.
  useEffect(() => {
    if (isAtEnd && document.visibilityState === "visible") props.onSeen();
  }, [size, isAtEnd]);

  function showMore(): void {
    grown.current = box.current?.scrollHeight ?? null;
    setLimit(limit + PAGE);
  }
  return (
    <div class="log">
      <div
        class="log__scroll"
        ref={box}
        role="log"
        aria-label={t.conversation.log}
        // The keyboard must be able to scroll it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to take the focus.
        tabIndex={0}
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
          // Only who scrolls up leaves the end: the window may have shrunk since this was fired.
          const wentUp = scrollTop < lastTop.current;
          lastTop.current = scrollTop;
          setAtEnd(scrollHeight - scrollTop - clientHeight < NEAR_END || (isAtEnd && !wentUp));
          if (scrollTop < 80 && hasMore && grown.current === null) showMore();
        }}
      >
        {hasEarlier || hasMore ? (
          <p class="log__edge">
            {hasMore ? (
              <button type="button" class="button button--small button--quiet" onClick={showMore}>
                {t.conversation.earlier}
              </button>
            ) : (
              t.conversation.loadingEarlier
            )}
          </p>
        ) : (
          <p class="log__edge">{t.conversation.start}</p>
        )}
        {shown.map((entry) => (
          <Entry key={entry.key} entry={entry} log={props} isRead={entry.key === String(lastRead)} />
        ))}
        {pending.map((one) => (
          <PendingEntry
            key={one.clientMessageId}
            pending={one}
            currency={props.currency}
            onRetry={() => props.onRetry(one.clientMessageId)}
            onDiscard={() => props.onDiscard(one.clientMessageId)}
            onEdit={(text) => props.onEdit(one, text)}
          />
        ))}
        {isCustomerTyping && (
          <p class="typing">
            <span class="typing__dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {t.conversation.typing(customerName)}
          </p>
        )}
      </div>
      {!isAtEnd && (
        <button
          type="button"
          class="log__down button button--small"
          onClick={() => {
            const element = box.current;
            if (element) element.scrollTop = element.scrollHeight;
          }}
        >
          <Icon name="down" small />
          {t.conversation.newBelow}
        </button>
      )}
    </div>
  );
}

function Entry({ entry, log, isRead }: { entry: LogEntry; log: Props; isRead: boolean }) {
  const t = useMessages();
  switch (entry.kind) {
    case "day":
      return <p class="log__day">{dayName(entry.at, log.now, t)}</p>;
    case "system":
      return <SystemLine event={entry.event} currency={log.currency} />;
    case "note":
      return (
        <div class="entry entry--staff entry--first">
          <div class="note">
            <p class="note__head">
              <Icon name="note" small />
              {t.conversation.note} · {nameIn(log, entry.event.from, t)} ·{" "}
              <span class="digits">{clockTime(entry.event.at, t)}</span>
            </p>
            <Words text={entry.event.text} />
          </div>
        </div>
      );
    case "message":
      return (
        <MessageBubble
          entry={entry}
          name={entry.isCustomer ? log.customerName : nameIn(log, entry.event.from, t)}
          currency={log.currency}
          language={log.language}
          findings={entry.isCustomer ? [] : (log.findings.get(entry.event.seq) ?? [])}
          isRead={isRead}
        />
      );
  }
}

function nameIn({ myId, nameOf }: Props, { id, role }: Event["from"], t: Messages): string {
  if (id === myId) return t.conversation.me;
  return nameOf(id) ?? (role === "system" ? t.conversation.system : id);
}

/** The last staff message the customer has read carries the mark for all before it. */
function lastReadSeq(entries: readonly LogEntry[], customerRead: number): number {
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i];
    if (entry?.kind === "message" && !entry.isCustomer && entry.event.seq <= customerRead) return entry.event.seq;
  }
  return 0;
}
