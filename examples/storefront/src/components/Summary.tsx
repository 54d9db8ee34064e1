import { money } from "../money.ts";
import { useTexts } from "../state/language.ts";

interface Line {
  readonly title: string;
  readonly quantity: number;
  readonly price: number;
}

/** What was chosen and what it costs. */
export function Summary({ lines }: { lines: readonly Line[] }) {
  const { t, lang } = useTexts();
  const total = lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <section class="summary" aria-label={t.summary}>
      <h2>{t.summary}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.title}>
            <span>
              {line.title} <span class="times">× {line.quantity}</span>
            </span>
            <span>{money(line.quantity * line.price, lang)}</span>
          </li>
        ))}
      </ul>
      <p>
        <span>{t.shipping}</span>
        <span>{t.free}</span>
      </p>
      <p class="total">
        <span>
          {t.total} <span class="times">{t.pieces(pieces)}</span>
        </span>
        <strong>{money(total, lang)}</strong>
      </p>
    </section>
  );
}
