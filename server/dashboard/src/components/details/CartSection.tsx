import type { Cart } from "@qin/sdk/protocol";
import { money } from "../../i18n/format.ts";
import { useMessages } from "../../i18n/messages.ts";
import { type BulkLimits, isLarge } from "../../models/large-order.ts";
import { Icon } from "../ui/Icon.tsx";
import { LargeTag } from "./LargeTag.tsx";

interface Props {
  readonly cart: Cart | undefined;
  readonly currency: string;
  readonly limits: BulkLimits;
}

export function CartSection({ cart, currency, limits }: Props) {
  const t = useMessages();
  const own = cart?.currency ?? currency;
  return (
    <section class="details__section" aria-labelledby="cart-title">
      <h3 id="cart-title">
        <Icon name="cart" small /> {t.details.cart}
        {cart && isLarge(cart, limits) && <LargeTag limits={limits} currency={currency} />}
      </h3>
      {!cart || cart.lines.length === 0 ? (
        <p class="muted">{t.details.cartEmpty}</p>
      ) : (
        <>
          <ul class="lines">
            {cart.lines.map((line) => (
              <li key={line.sku ?? line.title}>
                <span class="lines__title">{line.title}</span>
                <span class="digits muted">×{line.quantity}</span>
                <span class="digits">{money(line.price * line.quantity, own, t)}</span>
              </li>
            ))}
          </ul>
          <p class="lines__total">
            <span>
              {t.details.total} · {t.card.pieces(cart.quantity)}
            </span>
            <strong class="digits">{money(cart.total, own, t)}</strong>
          </p>
        </>
      )}
    </section>
  );
}
