import type { RefObject } from "preact";
import type { Strings } from "../i18n/zh-CN.ts";

interface Props {
  strings: Strings;
  isOpen: boolean;
  unread: number;
  onToggle: () => void;
  button: RefObject<HTMLButtonElement | null>;
}

export function Launcher({ strings, isOpen, unread, onToggle, button }: Props) {
  return (
    <button
      ref={button}
      type="button"
      class={isOpen ? "launcher is-open" : "launcher"}
      part="launcher"
      aria-expanded={isOpen}
      aria-label={isOpen ? strings.close : strings.open(unread)}
      onClick={onToggle}
    >
      {!isOpen && unread > 0 && <span class="badge">{unread > 99 ? "99+" : unread}</span>}
    </button>
  );
}
