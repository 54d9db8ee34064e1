import { useEffect, useRef, useState } from "preact/hooks";
import { useMessages } from "../i18n/messages.ts";
import type { Preferences } from "../models/preferences.ts";
import type { Workspace } from "../models/workspace.ts";
import { ConversationPanel } from "./conversation/ConversationPanel.tsx";
import { DetailsPanel } from "./details/DetailsPanel.tsx";
import { InboxPanel } from "./inbox/InboxPanel.tsx";
import { ConnectionBanner } from "./shell/ConnectionBanner.tsx";
import { HandoffBanner } from "./shell/HandoffBanner.tsx";
import { KeysDialog } from "./shell/KeysDialog.tsx";
import { ProblemToast } from "./shell/ProblemToast.tsx";
import { shortcuts } from "./shell/shortcuts.ts";
import { TopBar } from "./shell/TopBar.tsx";
import { Empty } from "./ui/Empty.tsx";

interface Props {
  readonly workspace: Workspace;
  readonly preferences: Preferences;
  readonly onLogout: () => void;
}

export function DeskPage({ workspace, preferences, onLogout }: Props) {
  const t = useMessages();
  const [hasKeys, setKeys] = useState(false);
  const open = workspace.current.value;
  const route = workspace.location.route.value;
  const openId = open?.conversation.id ?? null;
  const language = preferences.language.value;

  useEffect(() => {
    const onKey = shortcuts({ onMostUrgent: workspace.openMostUrgent, onKeys: () => setKeys(true) });
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [workspace]);

  // Where one screen covers another, the button that was pressed is gone: the focus goes on to where one came.
  const before = useRef(route.screen);
  useEffect(() => {
    const left = before.current;
    before.current = route.screen;
    if (left === route.screen) return;
    const next = route.screen === "details" ? "details-back" : left === "details" ? "details-open" : "inbox-list";
    if (next !== "inbox-list" || route.screen === "list") document.getElementById(next)?.focus();
  }, [route.screen]);

  return (
    <div class={`desk desk--${route.screen}`}>
      <TopBar workspace={workspace} preferences={preferences} onKeys={() => setKeys(true)} onLogout={onLogout} />
      <div class="desk__banners">
        <ConnectionBanner link={workspace.link.value} onRetry={workspace.reconnect} />
        <HandoffBanner
          rows={workspace.alerts.rows.value}
          onTake={(row) => void workspace.acceptHandoff(row.conversationId)}
          onLook={(row) => workspace.open(row.conversationId)}
          onLater={workspace.alerts.dismiss}
          onMore={() => {
            workspace.inbox.release();
            workspace.inbox.filter.value = "handoffs";
            workspace.location.go({ screen: "list" });
          }}
        />
      </div>
      <main class="desk__work">
        <h1 class="visually-hidden">
          {workspace.account.shop.name} {t.desk}
        </h1>
        <InboxPanel
          inbox={workspace.inbox}
          clock={workspace.clock}
          myId={workspace.viewer.id}
          openId={openId}
          onOpen={workspace.open}
          onOpenMostUrgent={workspace.openMostUrgent}
        />
        <section class="talk" aria-label={t.conversation.panel}>
          {open ? (
            <ConversationPanel key={openId} workspace={workspace} open={open} language={language} />
          ) : (
            <Empty title={t.conversation.none} hint={t.conversation.noneHint} />
          )}
        </section>
        {open && (
          <section class="details" aria-label={t.details.title}>
            <DetailsPanel
              key={openId}
              workspace={workspace}
              open={open}
              onBack={() => workspace.location.go({ screen: "conversation", conversationId: open.conversation.id })}
              onSent={() => {
                const shown = { screen: "conversation", conversationId: open.conversation.id } as const;
                // Where the details cover the log, the card that was just sent would stay unseen.
                if (route.screen === "details") workspace.location.go(shown, "replace");
              }}
            />
          </section>
        )}
      </main>
      <ProblemToast
        problem={workspace.problem.value}
        onDismiss={() => {
          workspace.problem.value = null;
        }}
      />
      {hasKeys && <KeysDialog onClose={() => setKeys(false)} />}
    </div>
  );
}
