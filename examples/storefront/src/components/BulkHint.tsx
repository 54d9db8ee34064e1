import { openChat } from "../chat.ts";
import { useTexts } from "../state/language.ts";
import { ChatIcon } from "./icons.tsx";

/** From here on a supervisor makes the price; the relay's own limits for this shop are the same. */
const BULK_QUANTITY = 50;
const BULK_AMOUNT = 5_000;

export function isBulk(quantity: number, total: number): boolean {
  return quantity >= BULK_QUANTITY || total >= BULK_AMOUNT;
}

export function BulkHint() {
  const { t } = useTexts();
  return (
    <div class="bulk-hint">
      <p>{t.bulkCart}</p>
      <button type="button" class="button second" onClick={openChat}>
        <ChatIcon />
        {t.bulkLink}
      </button>
    </div>
  );
}
