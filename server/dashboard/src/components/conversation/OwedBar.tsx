import { type Owed, owedItems } from "../../models/owed.ts";
import { isLead } from "../../models/urgency.ts";
import type { OpenConversation, Workspace } from "../../models/workspace.ts";
import { OwedStrip } from "./OwedStrip.tsx";

/** Brings together what the strip needs, apart from the panel: a keystroke renews the strip, not the log. */
export function OwedBar({
  workspace,
  open: { conversation, composer },
}: {
  workspace: Workspace;
  open: OpenConversation;
}) {
  const { id } = conversation;
  const row = workspace.inbox.row(id);
  const draft = composer.mode.value === "reply" ? composer.text.value : "";
  const items = owedItems(conversation.verdicts.owed.value, {
    events: conversation.events.value,
    response: row?.response,
    customer: conversation.customer.value,
    pending: conversation.pending.value,
    draft,
    findings: composer.findings.value,
    lang: workspace.replyLanguage(conversation),
    isSupervisorAsked: row?.handoff?.to === "supervisor",
    isLead: isLead(workspace.viewer),
  });
  function act({ action }: Owed): void {
    switch (action.kind) {
      case "insert":
        composer.setMode("reply");
        composer.insert(action.words, action.where);
        break;
      case "send-address":
        void workspace.sendAddressCard(id, action.order);
        break;
      case "ask-supervisor":
        void workspace.requestHandoff(id, "large-order");
        break;
      case "write":
      case "none":
        break;
    }
    document.getElementById("composer-text")?.focus();
  }
  return <OwedStrip items={items} clock={workspace.clock} onAct={act} />;
}
