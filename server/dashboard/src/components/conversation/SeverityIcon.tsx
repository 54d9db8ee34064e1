import type { Severity } from "@qin/sdk/protocol";
import { useMessages } from "../../i18n/messages.ts";
import { Icon } from "../ui/Icon.tsx";

/** Told apart by shape and word as well as by colour. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const t = useMessages();
  return (
    <span class={`severity severity--${severity}`}>
      <Icon name={severity} small />
      <span class="visually-hidden">{t.findings.severity[severity]}</span>
    </span>
  );
}
