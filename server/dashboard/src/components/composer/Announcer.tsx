import { useEffect, useState } from "preact/hooks";
import { explain } from "../../i18n/explain.ts";
import { useMessages } from "../../i18n/messages.ts";
import type { DraftFinding } from "../../models/draft-findings.ts";
import type { Language } from "../../models/preferences.ts";

/** A hand that rests this long wants to hear what is wrong, ms; while it types nothing is said. */
const REST_MS = 1_000;

/** Tells screen readers of the findings once the writer pauses, and only when they changed. */
export function Announcer({ findings, language }: { findings: readonly DraftFinding[]; language: Language }) {
  const t = useMessages();
  const [said, setSaid] = useState("");
  const words =
    findings.length === 0
      ? ""
      : [t.findings.count(findings.length), ...findings.map(({ finding }) => explain(finding, language))].join(" ");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), REST_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
