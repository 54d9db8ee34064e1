import { useEffect, useRef } from "preact/hooks";
import type { Language } from "../api.ts";
import type { Strings } from "../i18n/zh-CN.ts";
import type { ChatState } from "../models/chat.ts";
import { Composer } from "./Composer.tsx";
import { Header } from "./Header.tsx";
import { Log } from "./Log.tsx";
import type { MessageActions } from "./Message.tsx";
import { Notice } from "./Notice.tsx";
import { useViewport } from "./use-viewport.ts";

export interface PanelActions extends MessageActions {
  onClose: () => void;
  onDraft: (text: string) => void;
  onSend: (text: string) => void;
  onAgain: () => void;
  onEarlier: () => void;
}

interface Props extends PanelActions {
  strings: Strings;
  lang: Language;
  name: string;
  chat: ChatState;
  draft: string;
  unreadAfter: number;
  isAgain: boolean;
}

export function Panel({ strings, lang, name, chat, draft, unreadAfter, isAgain, ...actions }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const isPhone = useViewport(panel);
  useEffect(() => {
    // On a phone the keyboard would jump up over what the customer came to read.
    const field = isPhone ? null : panel.current?.querySelector<HTMLElement>(".composer .field");
    (field ?? panel.current)?.focus({ preventScroll: true });
  }, []);
  const { line, typing, textLength, isClosed, isStaffOnline, outgoing } = chat;
  return (
    <div
      class="panel"
      part="panel"
      ref={panel}
      role="dialog"
      tabIndex={-1}
      aria-label={name}
      aria-modal={isPhone}
      lang={lang}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) actions.onClose();
      }}
    >
      <Header strings={strings} name={name} agent={agentOf(chat)} isOnline={isStaffOnline} onClose={actions.onClose} />
      <Notice strings={strings} line={line} />
      <Log {...actions} strings={strings} lang={lang} chat={chat} unreadAfter={unreadAfter} />
      <div class="typing" role="status">
        {typing && (
          <>
            <span class="dots" aria-hidden="true" />
            {typing.name} {strings.typing}
          </>
        )}
      </div>
      {isClosed && !isAgain && !draft && !outgoing.length ? (
        <button type="button" class="action is-main again" onClick={actions.onAgain}>
          {strings.again}
        </button>
      ) : (
        <Composer
          strings={strings}
          draft={draft}
          limit={textLength}
          onDraft={actions.onDraft}
          onSend={actions.onSend}
        />
      )}
    </div>
  );
}

/** Who answers now: the last one who took the conversation and has not left it. */
function agentOf({ events, people }: ChatState) {
  let id = "";
  for (const event of events) {
    if (event.type === "agent.assigned" || event.type === "handoff.accepted") id = event.agentId;
    else if (event.type === "agent.left" && event.agentId === id) id = "";
  }
  return people.find((person) => person.id === id);
}
