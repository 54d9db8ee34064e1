import type { Fix } from "@qin/sdk/protocol";
import { explain } from "../../i18n/explain.ts";
import { type Messages, useMessages } from "../../i18n/messages.ts";
import type { DraftFinding } from "../../models/draft-findings.ts";
import type { Language } from "../../models/preferences.ts";
import { onlyFix } from "../../models/text-fix.ts";
import { SeverityIcon } from "../conversation/SeverityIcon.tsx";

interface Props {
  readonly findings: readonly DraftFinding[];
  readonly language: Language;
  readonly onFix: (fix: Fix) => void;
  readonly onFixAll: () => void;
}

/** What is wrong with the draft, why, and what to do about it. */
export function FindingList({ findings, language, onFix, onFixAll }: Props) {
  const t = useMessages();
  if (findings.length === 0) return null;
  const mendable = findings.filter(({ finding }) => onlyFix(finding)).length;
  return (
    <section class="findings" aria-label={t.findings.title}>
      <ul class="findings__list">
        {findings.map(({ finding, enforcement }) => (
          <li class={`finding finding--${enforcement === "block" ? "block" : finding.severity}`} key={finding.ruleId}>
            <SeverityIcon severity={finding.severity} />
            <span class="finding__why">
              {explain(finding, language)}
              {enforcement === "block" && <strong class="finding__block">{t.findings.blocks}</strong>}
            </span>
            <span class="finding__fixes">
              {[...(finding.fix ? [finding.fix] : []), ...(finding.suggest ?? [])].map((fix) => (
                <button
                  type="button"
                  class="button button--small"
                  key={`${fix.span[0]} ${fix.text}`}
                  onClick={() => onFix(fix)}
                >
                  {fixLabel(fix, t)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {mendable > 1 && (
        <button type="button" class="button button--small findings__all" onClick={onFixAll} aria-keyshortcuts="Alt+F">
          {t.findings.fixAll} <kbd>Alt+F</kbd>
        </button>
      )}
    </section>
  );
}

function fixLabel(fix: Fix, t: Messages): string {
  if (fix.text === "") return t.findings.remove;
  const words = fix.text.replace(/^[\s\p{P}]+|[\s,，]+$/gu, "");
  return fix.span[0] === fix.span[1] ? t.findings.add(words) : t.findings.use(words);
}
