import { useMessages } from "../../i18n/messages.ts";
import type { Preferences } from "../../models/preferences.ts";

const languages = ["zh", "en"] as const;
const themes = ["system", "light", "dark"] as const;

/** Language and appearance, in the menu and on the login page alike. */
export function PreferenceFields({ preferences }: { preferences: Preferences }) {
  const t = useMessages();
  return (
    <>
      <label class="menu__row">
        <span>{t.language.label}</span>
        <select
          class="input menu__select"
          value={preferences.language.value}
          onChange={(event) => {
            const chosen = languages.find((one) => one === event.currentTarget.value);
            if (chosen) preferences.language.value = chosen;
          }}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one === "zh" ? "zh-CN" : "en"}>
              {t.language[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="menu__row">
        <span>{t.theme.label}</span>
        <select
          class="input menu__select"
          value={preferences.theme.value}
          onChange={(event) => {
            const chosen = themes.find((one) => one === event.currentTarget.value);
            if (chosen) preferences.theme.value = chosen;
          }}
        >
          {themes.map((one) => (
            <option key={one} value={one}>
              {t.theme[one]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
