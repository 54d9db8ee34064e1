import { money } from "../../i18n/format.ts";
import { useMessages } from "../../i18n/messages.ts";
import type { BulkLimits } from "../../models/large-order.ts";
import { Icon } from "../ui/Icon.tsx";

/** Says that a supervisor quotes here, and from which size on. */
export function LargeTag({ limits, currency }: { limits: BulkLimits; currency: string }) {
  const t = useMessages();
  const hint = t.details.largeHint(money(limits.bulkAmount, currency, t), limits.bulkQuantity);
  return (
    <span class="tag tag--warn" title={hint}>
      <Icon name="flag" small />
      {t.details.large}
      <span class="visually-hidden">{hint}</span>
    </span>
  );
}
