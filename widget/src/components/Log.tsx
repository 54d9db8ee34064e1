import type { Event } from "@qin/sdk/protocol";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../api.ts";
import { formatDay } from "../format.ts";
import type { Strings } from "../i18n/zh-CN.ts";
import type { ChatState } from "../models/chat.ts";
import { timeline } from "../models/timeline.ts";
import { Message, type MessageActions } from "./Message.tsx";
import { SystemLine } from "./SystemLine.tsx";

interface Props extends MessageActions {
  strings: Strings;
  lang: Language;
  chat: ChatState;
  unreadAfter: number;
  onEarlier: () => void;
}

/** Pixels from the end within which the list follows new messages, and from the start within which it asks for older ones. */
const NEAR_PX = 80;

export function Log({ strings, lang, chat, unreadAfter, onEarlier, ...actions }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const content = useRef({ height: 0, last: "" });
  const [missed, setMissed] = useState(-1);
  const [asked, setAsked] = useState<Event>();
  const first = chat.events[0];
  const isLoading = chat.hasEarlier && first === asked && chat.line === "online";
  const items = timeline({ ...chat, unreadAfter });
  const last = items.at(-1);
  const lastKey = last?.key ?? "";
  const lastMine = items.findLast((item) => item.kind === "message" && item.isMine);
  const nameOf = (id: string) => chat.people.find((person) => person.id === id)?.name;
  const toEnd = () => scroller.current?.scrollTo({ top: 0 });

  // The list is laid out from its end (column-reverse): it stays at the end by itself, whether messages come, older ones
  // are put before, or the keyboard takes half of the room. Only who has scrolled up must not be moved by what comes below.
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const before = content.current;
    content.current = { height: current.scrollHeight, last: lastKey };
    if (before.last === lastKey || !before.last) return;
    if (last?.kind === "message" && last.delivery === "sending") toEnd();
    else if (current.scrollTop < -NEAR_PX) {
      current.scrollTop -= current.scrollHeight - before.height;
      setMissed((count) => Math.max(count, 0) + 1);
    }
  });

  const onScroll = () => {
    const { current } = scroller;
    if (!current) return;
    const isUp = current.scrollTop < -NEAR_PX;
    setMissed((count) => (isUp ? Math.max(count, 0) : -1));
    const above = current.scrollHeight - current.clientHeight + current.scrollTop;
    if (above < NEAR_PX && chat.hasEarlier && !isLoading) {
      setAsked(first);
      onEarlier();
    }
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="scroller" ref={scroller} onScroll={onScroll} tabIndex={0} aria-label={strings.log}>
        <div role="log" aria-relevant="additions" aria-busy={isLoading} aria-label={strings.log}>
          {isLoading && <p class="line">{strings.loading}</p>}
          {!chat.hasEarlier && <p class="line welcome">{strings.welcome}</p>}
          {items.map((item) =>
            item.kind === "message" ? (
              <Message
                key={item.key}
                {...actions}
                strings={strings}
                lang={lang}
                item={item}
                author={item.isMine ? strings.you : (nameOf(item.authorId ?? "") ?? "")}
                isCurrent={item === last}
                showsDelivery={item === lastMine}
                answers={chat.answers}
              />
            ) : item.kind === "system" ? (
              <SystemLine key={item.key} strings={strings} event={item.event} nameOf={nameOf} />
            ) : (
              <p key={item.key} class={`line is-${item.kind}`}>
                {item.kind === "day" ? formatDay(lang, strings, item.at, Date.now()) : strings.unread}
              </p>
            ),
          )}
        </div>
      </section>
      {missed >= 0 && (
        <button type="button" class="jump" onClick={toEnd}>
          ↓ {strings.newMessages(missed)}
        </button>
      )}
    </>
  );
}
