import type { View } from "../models/widget.ts";

interface Props {
  view: Pick<View, "strings" | "isStaffOnline" | "line">;
  /** The agent's once somebody has taken the conversation, until then the shop's. */
  name: string;
  onClose: () => void;
}

export function Header({ view: { strings, isStaffOnline, line }, name, onClose }: Props) {
  return (
    <div class="head" part="header">
      <span class="avatar is-main" aria-hidden="true">
        {[...name][0]}
      </span>
      <div>
        <h2>{name}</h2>
        {line === "online" && (
          <p class={isStaffOnline ? "meta is-online" : "meta"}>{isStaffOnline ? strings.online : strings.away}</p>
        )}
      </div>
      <button type="button" class="icon" aria-label={strings.close} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
