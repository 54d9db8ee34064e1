import { useState } from "preact/hooks";
import { customerName } from "../../i18n/customer-name.ts";
import { useMessages } from "../../i18n/messages.ts";
import type { Language } from "../../models/preferences.ts";
import { isLead as isLeadOf } from "../../models/urgency.ts";
import type { OpenConversation, Workspace } from "../../models/workspace.ts";
import { Composer } from "../composer/Composer.tsx";
import { Empty } from "../ui/Empty.tsx";
import { CloseDialog } from "./CloseDialog.tsx";
import { ColleagueHint } from "./ColleagueHint.tsx";
import { ConversationHeader } from "./ConversationHeader.tsx";
import { HandoffDialog } from "./HandoffDialog.tsx";
import { Log } from "./Log.tsx";
import { OwedBar } from "./OwedBar.tsx";

interface Props {
  readonly workspace: Workspace;
  readonly open: OpenConversation;
  readonly language: Language;
}

/** One conversation: who, what was said, what is owed, and the reply. Give it `key={conversation.id}`. */
export function ConversationPanel({ workspace, open, language }: Props) {
  const t = useMessages();
  const { conversation, composer } = open;
  const { id } = conversation;
  const [dialog, setDialog] = useState<"handoff" | "close" | null>(null);
  const row = workspace.inbox.row(id);
  const isLead = isLeadOf(workspace.viewer);
  const isClosed = conversation.isClosed.value;
  const assignee = row?.assignee;
  // Supervisors may always step in; an agent's conversation is that agent's, as long as the agent is there.
  const colleague = !isLead && assignee?.role === "agent" && assignee.id !== workspace.viewer.id ? assignee : undefined;
  const isColleagueHere = colleague !== undefined && workspace.isHere(colleague.id);
  const customer = conversation.customer.value ?? row?.customer;
  const name = customer ? customerName(customer, t) : "…";
  const toConversation = { screen: "conversation", conversationId: id } as const;

  return (
    <>
      <ConversationHeader
        name={name}
        row={row}
        myId={workspace.viewer.id}
        isClosed={isClosed}
        isLead={isLead}
        isColleagueHere={isColleagueHere}
        mayClaim={!assignee || assignee.role === "bot" || (colleague !== undefined && !isColleagueHere)}
        onBack={() => workspace.location.go({ screen: "list" })}
        onDetails={() =>
          workspace.location.go(
            workspace.location.route.value.screen === "details"
              ? toConversation
              : { ...toConversation, screen: "details" },
          )
        }
        onClaim={() => void workspace.claim(id)}
        onAccept={() => void workspace.acceptHandoff(id)}
        onHandoff={() => setDialog("handoff")}
        onClose={() => setDialog("close")}
      />
      {conversation.phase.value === "ready" ? (
        <Log
          events={conversation.events.value}
          pending={conversation.pending.value}
          findings={conversation.verdicts.findings.value}
          hasEarlier={conversation.hasEarlier.value}
          customerName={name}
          customerRead={conversation.customerRead.value}
          isCustomerTyping={conversation.isCustomerTyping.value}
          currency={workspace.account.shop.currency}
          language={language}
          myId={workspace.viewer.id}
          now={workspace.clock.read()}
          nameOf={conversation.nameOf}
          onSeen={conversation.markRead}
          onRetry={workspace.retry}
          onDiscard={workspace.discard}
          onEdit={(pending, text) => {
            workspace.discard(pending.clientMessageId);
            composer.insert(text, "end");
            document.getElementById("composer-text")?.focus();
          }}
        />
      ) : (
        <div class="log">
          {conversation.phase.value === "unknown" ? (
            <Empty title={t.conversation.unknown} hint="" />
          ) : (
            <p class="log__wait" role="status">
              {t.conversation.loading}
            </p>
          )}
        </div>
      )}
      {isClosed ? (
        <p class="talk__closed">
          <strong>{t.conversation.closed}</strong> {t.conversation.closedText}
        </p>
      ) : (
        <>
          {colleague && <ColleagueHint name={colleague.name} isHere={isColleagueHere} />}
          <OwedBar workspace={workspace} open={open} />
          <Composer
            composer={composer}
            language={language}
            mayOverride={isLead}
            isOnline={workspace.link.value.name === "online"}
          />
        </>
      )}
      {dialog === "handoff" && (
        <HandoffDialog
          onClose={() => setDialog(null)}
          onSend={(reason) => {
            setDialog(null);
            void workspace.requestHandoff(id, reason);
          }}
        />
      )}
      {dialog === "close" && (
        <CloseDialog
          onClose={() => setDialog(null)}
          onConfirm={() => {
            setDialog(null);
            void workspace.close(id);
          }}
        />
      )}
    </>
  );
}
