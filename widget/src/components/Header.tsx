import type { Person } from "@qin/sdk/protocol";
import type { Strings } from "../i18n/zh-CN.ts";

interface Props {
  strings: Strings;
  /** Of the shop. */
  name: string;
  /** Who answers; none until somebody has taken the conversation. */
  agent: Person | undefined;
  isOnline: boolean;
  onClose: () => void;
}

export function Header({ strings, name, agent, isOnline, onClose }: Props) {
  const title = agent ? agent.name : name;
  return (
    <header part="header">
      <span class="avatar" aria-hidden="true">
        {[...title][0]}
      </span>
      <div class="who">
        <h2>{title}</h2>
        <p class={isOnline ? "state is-on" : "state"}>
          {agent && name !== strings.chat ? `${name} · ` : ""}
          {isOnline ? strings.online : strings.away}
        </p>
      </div>
      <button type="button" class="icon" aria-label={strings.close} onClick={onClose}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6 18 18M18 6 6 18" />
        </svg>
      </button>
    </header>
  );
}
