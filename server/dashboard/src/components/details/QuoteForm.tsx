import { useId, useState } from "preact/hooks";
import { useMessages } from "../../i18n/messages.ts";
import type { Offer } from "../../models/workspace.ts";
import { Icon } from "../ui/Icon.tsx";

const FOLLOW_UPS = [2, 24, 48];

/** A supervisor's offer for a large request. */
export function QuoteForm({ currency, onSend }: { currency: string; onSend: (offer: Offer) => void }) {
  const t = useMessages();
  const [amount, setAmount] = useState("");
  const [quantity, setQuantity] = useState("");
  const [terms, setTerms] = useState("");
  const [followUpHours, setFollowUpHours] = useState(24);
  const [isMissing, setMissing] = useState(false);
  const errorId = useId();

  function send(): void {
    const sum = Number(amount);
    const pieces = Math.round(Number(quantity));
    const isReal = amount.trim() !== "" && Number.isFinite(sum) && sum > 0;
    setMissing(!isReal);
    if (!isReal) return;
    onSend({
      amount: sum,
      followUpHours,
      ...(pieces >= 1 ? { quantity: pieces } : {}),
      ...(terms.trim() === "" ? {} : { terms: terms.trim() }),
    });
    setAmount("");
    setQuantity("");
    setTerms("");
  }
  return (
    <section class="details__section" aria-labelledby="quote-title">
      <h3 id="quote-title">
        <Icon name="quote" small /> {t.details.quote}
      </h3>
      <form
        class="quote"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p class="muted">{t.details.quoteHint}</p>
        <div class="quote__pair">
          <label class="field">
            <span class="field__label">
              {t.details.amount} ({currency})
            </span>
            <input
              class="input digits"
              type="number"
              min="0"
              step="0.01"
              inputMode="decimal"
              value={amount}
              aria-invalid={isMissing}
              aria-describedby={errorId}
              onInput={(event) => setAmount(event.currentTarget.value)}
            />
          </label>
          <label class="field">
            <span class="field__label">{t.details.quantity}</span>
            <input
              class="input digits"
              type="number"
              min="1"
              step="1"
              inputMode="numeric"
              value={quantity}
              onInput={(event) => setQuantity(event.currentTarget.value)}
            />
          </label>
        </div>
        <label class="field">
          <span class="field__label">{t.details.terms}</span>
          <input class="input" maxLength={500} value={terms} onInput={(event) => setTerms(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span class="field__label">{t.details.followUp}</span>
          <select
            class="input"
            value={followUpHours}
            onChange={(event) => setFollowUpHours(Number(event.currentTarget.value))}
          >
            {FOLLOW_UPS.map((hours) => (
              <option key={hours} value={hours}>
                {t.details.followUpHours(hours)}
              </option>
            ))}
          </select>
        </label>
        <p class="field__error" id={errorId} role="alert">
          {isMissing ? t.details.amountMissing : ""}
        </p>
        <button type="submit" class="button button--primary">
          {t.details.sendQuote}
        </button>
      </form>
    </section>
  );
}
