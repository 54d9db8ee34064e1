import { useRef } from "preact/hooks";
import { useMessages } from "../../i18n/messages.ts";
import type { Preferences } from "../../models/preferences.ts";
import type { Workspace } from "../../models/workspace.ts";
import { Icon } from "../ui/Icon.tsx";
import { PreferenceFields } from "./PreferenceFields.tsx";

interface Props {
  readonly workspace: Workspace;
  readonly preferences: Preferences;
  readonly onKeys: () => void;
  readonly onLogout: () => void;
}

export function TopBar({ workspace, preferences, onKeys, onLogout }: Props) {
  const t = useMessages();
  const menu = useRef<HTMLDivElement>(null);
  const { member, shop } = workspace.account;
  const waiting = workspace.inbox.counts.value.waiting;
  const isOnline = workspace.link.value.name === "online";
  return (
    <header class="bar">
      <img class="bar__mark" src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width="28" height="28" />
      <p class="bar__title ellipsis" aria-hidden="true">
        {shop.name} <span class="bar__desk">{t.desk}</span>
      </p>
      <div class="bar__pulse">
        <Breached workspace={workspace} />
        <span class={waiting > 0 ? "tag tag--warn" : "tag tag--ok"}>
          {waiting > 0 ? t.bar.waiting(waiting) : t.bar.allCalm}
        </span>
        <button
          type="button"
          class="button button--small bar__jump"
          aria-keyshortcuts="Alt+U"
          title={t.bar.jump}
          onClick={workspace.openMostUrgent}
        >
          <Icon name="bolt" small />
          <span>{t.bar.jump}</span> <kbd>Alt+U</kbd>
        </button>
      </div>
      <button type="button" class="bar__me" popovertarget="my-menu">
        <span class="visually-hidden">{t.bar.menu}</span>
        <span class={`dot ${!isOnline ? "dot--off" : workspace.isAway.value ? "dot--away" : "dot--on"}`} />
        <span class="bar__name ellipsis">{member.name}</span>
        <span class="bar__role">{t.bar.roles[member.role]}</span>
      </button>
      <div class="menu" id="my-menu" popover="auto" ref={menu}>
        <label class="menu__row">
          <span>{t.bar.presence}</span>
          <select
            class="input menu__select"
            value={workspace.isAway.value ? "away" : "online"}
            onChange={(event) => workspace.setAway(event.currentTarget.value === "away")}
          >
            <option value="online">{t.bar.online}</option>
            <option value="away">{t.bar.away}</option>
          </select>
        </label>
        <PreferenceFields preferences={preferences} />
        <label class="menu__row">
          <span>{t.bar.sound}</span>
          <input
            type="checkbox"
            class="menu__check"
            checked={preferences.hasSound.value}
            onChange={(event) => {
              preferences.hasSound.value = event.currentTarget.checked;
            }}
          />
        </label>
        <button
          type="button"
          class="menu__action"
          onClick={() => {
            menu.current?.hidePopover?.();
            onKeys();
          }}
        >
          <Icon name="keyboard" /> {t.bar.keys}
        </button>
        <button type="button" class="menu__action" onClick={onLogout}>
          {t.bar.logout}
        </button>
      </div>
    </header>
  );
}

/** Apart from the bar, because it looks at the clock. */
function Breached({ workspace }: { workspace: Workspace }) {
  const t = useMessages();
  const breached = workspace.inbox.breached.value;
  if (breached === 0) return null;
  return (
    <span class="tag tag--accent">
      <Icon name="clock" small />
      {t.bar.breached(breached)}
    </span>
  );
}
