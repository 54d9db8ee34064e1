import { useState } from "preact/hooks";
import type { Strings } from "../i18n/zh-CN.ts";
import type { Settled } from "../models/timeline.ts";
import { Card } from "./Card.tsx";

interface Props {
  strings: Strings;
  address: string;
  recipient: string | undefined;
  settled: Settled;
  /** What becomes of the customer's answer while it is not in the log. */
  answer: "sending" | "failed" | undefined;
  onConfirm: () => void;
  onChange: (address: string) => void;
}

export function AddressCard({ strings, address, recipient, settled, answer, onConfirm, onChange }: Props) {
  const [draft, setDraft] = useState<string>();
  const outcome = {
    open: answer === "sending" ? strings.sending : undefined,
    confirmed: `✓ ${strings.confirmed}`,
    changed: strings.changed,
    replaced: strings.superseded,
  }[settled];
  const submit = () => {
    const changed = draft?.trim();
    if (!changed) return;
    setDraft(undefined);
    if (changed === address) onConfirm();
    else onChange(changed);
  };
  const isForm = draft !== undefined && !outcome;
  return (
    <Card
      title={strings.address}
      lines={[recipient && `${strings.recipient} ${recipient}`, isForm ? undefined : address]}
      outcome={outcome ?? (answer && strings[answer])}
      actions={
        outcome
          ? undefined
          : isForm
            ? [
                { label: strings.save, isMain: true, onTap: submit },
                { label: strings.cancel, onTap: () => setDraft(undefined) },
              ]
            : [
                { label: strings.correct, isMain: true, onTap: onConfirm },
                { label: strings.change, onTap: () => setDraft(address) },
              ]
      }
    >
      {isForm && (
        <textarea
          class="field"
          aria-label={strings.newAddress}
          autocomplete="street-address"
          rows={3}
          maxLength={1000}
          value={draft}
          ref={(field) => field?.focus()}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      )}
    </Card>
  );
}
