import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useMessages } from "../../i18n/messages.ts";
import type { InboxModel } from "../../models/inbox.ts";
import type { RelayClock } from "../../models/relay-clock.ts";
import { InboxItem } from "./InboxItem.tsx";
import { ROW_HEIGHT, scrollTopFor, sliceInSight } from "./window.ts";

interface Props {
  readonly inbox: InboxModel;
  readonly clock: RelayClock;
  readonly myId: string;
  readonly openId: string | null;
  readonly onOpen: (conversationId: string) => void;
  readonly onOpenMostUrgent: () => void;
}

const idOf = (conversationId: string): string => `row-${conversationId}`;

/**
 * A listbox: the list keeps the focus and names its active option, so that a row may move, come or go without taking the
 * focus along. Only the rows in sight are in the page.
 */
export function InboxList({ inbox, clock, myId, openId, onOpen, onOpenMostUrgent }: Props) {
  const t = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const scrollTop = useSignal(0);
  const height = useSignal(900);
  const active = useSignal<string | null>(openId);
  const slice = useComputed(() => sliceInSight(scrollTop.value, height.value, inbox.rows.value.length));
  const start = useComputed(() => slice.value.start);
  const end = useComputed(() => slice.value.end);

  useEffect(() => {
    if (openId !== null) active.value = openId;
  }, [openId, active]);
  useEffect(() => {
    const element = list.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      height.value = element.clientHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [height]);
  // A new choice of rows starts at its top.
  useSignalEffect(() => {
    inbox.filter.value;
    inbox.search.value;
    if (list.current) list.current.scrollTop = 0;
  });

  const rows = inbox.rows.value;
  const shown = rows.slice(start.value, end.value).map((row, i) => ({ row, index: start.value + i }));
  const activeIndex = rows.findIndex((row) => row.conversationId === active.value);
  const activeRow = rows[activeIndex];
  // The active row stays in the page even when it is scrolled out of sight: assistive technology must find it.
  if (activeRow && (activeIndex < start.value || activeIndex >= end.value)) {
    shown.push({ row: activeRow, index: activeIndex });
  }

  function moveTo(index: number): void {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    const element = list.current;
    if (!row || !element) return;
    inbox.hold();
    active.value = row.conversationId;
    element.scrollTop = scrollTopFor(rows.indexOf(row), element.scrollTop, element.clientHeight || height.peek());
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(height.peek() / ROW_HEIGHT) - 1);
    const move: Record<string, () => void> = {
      ArrowDown: () => moveTo(activeIndex + 1),
      j: () => moveTo(activeIndex + 1),
      ArrowUp: () => moveTo(activeIndex < 0 ? 0 : activeIndex - 1),
      k: () => moveTo(activeIndex < 0 ? 0 : activeIndex - 1),
      PageDown: () => moveTo(activeIndex + page),
      PageUp: () => moveTo(activeIndex - page),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
      Enter: () => activeRow && onOpen(activeRow.conversationId),
      " ": () => activeRow && onOpen(activeRow.conversationId),
      g: onOpenMostUrgent,
    };
    const act = move[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    <div
      class="rows"
      id="inbox-list"
      ref={list}
      role="listbox"
      aria-label={t.inbox.title}
      aria-activedescendant={activeRow ? idOf(activeRow.conversationId) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (!activeRow) active.value = rows[0]?.conversationId ?? null;
      }}
      onScroll={(event) => {
        scrollTop.value = event.currentTarget.scrollTop;
      }}
      onPointerMove={inbox.hold}
      onPointerDown={inbox.hold}
      onPointerLeave={inbox.release}
    >
      <div class="rows__space" role="presentation" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {shown.map(({ row, index }) => (
          <InboxItem
            key={row.conversationId}
            row={row}
            clock={clock}
            myId={myId}
            id={idOf(row.conversationId)}
            position={index + 1}
            size={rows.length}
            top={index * ROW_HEIGHT}
            isOpen={row.conversationId === openId}
            isActive={row.conversationId === active.value}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
