import type { Finding } from "@qin/sdk/protocol";
import { explain } from "../../i18n/explain.ts";
import { clockTime } from "../../i18n/format.ts";
import { useMessages } from "../../i18n/messages.ts";
import type { LogEntry } from "../../models/log-entries.ts";
import type { Language } from "../../models/preferences.ts";
import { Icon } from "../ui/Icon.tsx";
import { MessageContent } from "./MessageContent.tsx";
import { SeverityIcon } from "./SeverityIcon.tsx";

interface Props {
  readonly entry: LogEntry & { kind: "message" };
  readonly name: string;
  readonly currency: string;
  readonly language: Language;
  readonly findings: readonly Finding[];
  /** The customer has read it. */
  readonly isRead: boolean;
}

export function MessageBubble({ entry, name, currency, language, findings, isRead }: Props) {
  const t = useMessages();
  const { event, isCustomer, isFirst, isRecalled } = entry;
  const isCard = event.content.kind.endsWith("-card");
  const look = `bubble bubble--${isCustomer ? "customer" : event.from.role}${isCard ? " bubble--card" : ""}`;
  return (
    <div class={`entry entry--${isCustomer ? "customer" : "staff"}${isFirst ? " entry--first" : ""}`}>
      {isFirst && (
        <p class="entry__head">
          <span class="entry__name">{event.from.role === "bot" ? `${name} · ${t.conversation.bot}` : name}</span>
          <time class="digits" dateTime={new Date(event.at).toISOString()}>
            {clockTime(event.at, t)}
          </time>
        </p>
      )}
      <div class={isRecalled ? `${look} bubble--recalled` : look}>
        <MessageContent content={event.content} currency={currency} />
        {isRecalled && <p class="entry__note">{t.conversation.recalled}</p>}
      </div>
      {!isCustomer && (
        <div class="entry__foot">
          {event.override && <span class="entry__note">{t.conversation.override(event.override.reason)}</span>}
          {findings.length > 0 && (
            <details class="verdicts">
              <summary class="verdicts__sum">
                <SeverityIcon severity={loudest(findings)} />
                {t.findings.onReply(findings.length)}
              </summary>
              <ul class="verdicts__list">
                {findings.map((finding) => (
                  <li key={finding.ruleId}>
                    <SeverityIcon severity={finding.severity} /> {explain(finding, language)}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {isRead && (
            <span class="entry__read">
              <Icon name="checks" small />
              {t.conversation.read}
            </span>
          )}
        </div>
      )}
    </div>
  );
}

function loudest(findings: readonly Finding[]): Finding["severity"] {
  if (findings.some((one) => one.severity === "error")) return "error";
  return findings.some((one) => one.severity === "warn") ? "warn" : "info";
}
