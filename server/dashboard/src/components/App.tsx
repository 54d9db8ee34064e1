import { useSignalEffect } from "@preact/signals";
import { MessagesContext, messagesOf } from "../i18n/messages.ts";
import type { DeskModel } from "../models/desk.ts";
import { DeskPage } from "./DeskPage.tsx";
import { LoginPage } from "./LoginPage.tsx";
import { PreferenceFields } from "./shell/PreferenceFields.tsx";

/** The whole desk: who is there decides what is shown. */
export function App({ desk }: { desk: DeskModel }) {
  const { session, preferences, workspace } = desk;
  const t = messagesOf[preferences.language.value];
  useSignalEffect(() => {
    document.documentElement.lang = messagesOf[preferences.language.value].locale;
  });
  useSignalEffect(() => {
    const theme = preferences.theme.value;
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  });
  useSignalEffect(() => {
    const words = messagesOf[preferences.language.value];
    const needs = desk.attention.value;
    document.title = needs > 0 ? `(${needs}) ${words.desk} · Qin` : `${words.desk} · Qin`;
  });

  const state = session.state.value;
  const work = workspace.value;
  return (
    <MessagesContext.Provider value={t}>
      {state.name === "signed-out" && (
        <>
          <LoginPage key="login" session={state} onLogin={(email, password) => void session.login(email, password)} />
          <div class="login__preferences">
            <PreferenceFields preferences={preferences} />
          </div>
        </>
      )}
      {state.name !== "signed-out" &&
        (work ? (
          <DeskPage workspace={work} preferences={preferences} onLogout={() => void desk.logout()} />
        ) : (
          <main class="starting">
            <p role="status">{t.loading}</p>
          </main>
        ))}
    </MessagesContext.Provider>
  );
}
