import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Chat } from "../models/chat.ts";
import type { Widget } from "../models/widget.ts";
import { Launcher } from "./Launcher.tsx";
import { Panel } from "./Panel.tsx";

interface Props {
  widget: Widget;
  chat: Chat;
  /** Of the shop; none for a general title. */
  name: string | undefined;
}

/** The only component that knows the models; all below it get values and functions. */
export function App({ widget, chat, name }: Props) {
  const [state, setState] = useState(widget.state);
  useEffect(() => widget.subscribe(() => setState(widget.state)), [widget]);
  const { isOpen, unread, strings } = state;
  const launcher = useRef<HTMLButtonElement>(null);
  const goesBack = useRef(false);
  // On a phone the launcher is not there to be focused until the panel has gone.
  useLayoutEffect(() => {
    if (!isOpen && goesBack.current) launcher.current?.focus();
    goesBack.current = false;
  }, [isOpen]);
  return (
    <>
      <Launcher
        strings={strings}
        isOpen={isOpen}
        unread={unread}
        button={launcher}
        onToggle={isOpen ? widget.close : widget.open}
      />
      {isOpen && (
        <Panel
          {...state}
          name={name ?? strings.chat}
          onClose={() => {
            goesBack.current = true;
            widget.close();
          }}
          onDraft={widget.setDraft}
          onSend={widget.send}
          onReply={widget.send}
          onAgain={widget.again}
          onEarlier={chat.loadEarlier}
          onRetry={chat.retry}
          onDiscard={chat.discard}
          onConfirmAddress={chat.confirmAddress}
          onChangeAddress={chat.changeAddress}
        />
      )}
    </>
  );
}
