import type { Order } from "@qin/sdk/protocol";
import { money } from "../../i18n/format.ts";
import { useMessages } from "../../i18n/messages.ts";
import type { AddressState } from "../../models/address-state.ts";
import { type BulkLimits, isLarge } from "../../models/large-order.ts";
import { Icon } from "../ui/Icon.tsx";
import { LargeTag } from "./LargeTag.tsx";

interface Props {
  readonly order: Order;
  readonly currency: string;
  readonly limits: BulkLimits;
  readonly state: AddressState;
  readonly canSend: boolean;
  readonly onSendAddress: () => void;
}

export function OrderSection({ order, currency, limits, state, canSend, onSendAddress }: Props) {
  const t = useMessages();
  const isDone = state === "confirmed" || state === "sent";
  return (
    <article class="order" aria-label={t.owed.order(order.id)}>
      <header class="order__head">
        <span class="order__id digits">{order.id}</span>
        {isLarge(order, limits) && <LargeTag limits={limits} currency={currency} />}
        <strong class="digits order__total">{money(order.total, order.currency ?? currency, t)}</strong>
      </header>
      <p>
        {order.items} <span class="muted digits">· {t.card.pieces(order.quantity)}</span>
      </p>
      <p class="order__address">
        <Icon name="pin" small />
        <span>
          {order.address ?? t.details.noAddress}
          {order.recipient && <span class="muted"> · {order.recipient}</span>}
          {order.phone && <span class="muted digits"> · {order.phone}</span>}
        </span>
      </p>
      <footer class="order__foot">
        {state === "confirmed" && <span class="tag tag--ok">{t.details.addressConfirmed}</span>}
        {state === "sent" && <span class="tag">{t.details.addressSent}</span>}
        {state === "change-requested" && <span class="tag tag--warn">{t.details.addressChange}</span>}
        {order.address !== undefined && canSend && (
          <button
            type="button"
            class={isDone ? "button button--small button--quiet" : "button button--small button--primary"}
            onClick={onSendAddress}
          >
            {isDone ? t.details.resend : t.details.sendAddress}
          </button>
        )}
      </footer>
    </article>
  );
}
