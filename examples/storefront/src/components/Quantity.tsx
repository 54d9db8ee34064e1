import { MAX_QUANTITY } from "../../shared/order.ts";
import { useTexts } from "../state/language.ts";

interface Props {
  /** What is counted, for screen readers. */
  readonly name: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Two buttons for a few pieces, and a field to type hundreds into. */
export function Quantity({ name, value, onChange }: Props) {
  const { t } = useTexts();
  const take = (next: number) => {
    if (Number.isInteger(next)) onChange(Math.min(MAX_QUANTITY, Math.max(1, next)));
  };
  return (
    <div class="stepper">
      <button type="button" aria-label={t.fewer(name)} disabled={value <= 1} onClick={() => take(value - 1)}>
        −
      </button>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={MAX_QUANTITY}
        aria-label={`${t.quantity}: ${name}`}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const typed = Number.parseInt(event.currentTarget.value, 10);
          event.currentTarget.value = String(value);
          take(typed);
        }}
      />
      <button type="button" aria-label={t.more(name)} disabled={value >= MAX_QUANTITY} onClick={() => take(value + 1)}>
        +
      </button>
    </div>
  );
}
