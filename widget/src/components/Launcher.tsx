import type { View } from "../models/widget.ts";

interface Props {
  view: Pick<View, "strings" | "isOpen" | "unread">;
  onToggle: () => void;
}

export function Launcher({ view: { strings, isOpen, unread }, onToggle }: Props) {
  return (
    <button
      type="button"
      class={isOpen ? "launcher is-open" : "launcher"}
      part="launcher"
      aria-expanded={isOpen}
      aria-label={isOpen ? strings.close : strings.open(unread)}
      onClick={onToggle}
    >
      {!isOpen && unread > 0 && <b>{unread > 99 ? "99+" : unread}</b>}
    </button>
  );
}
