import { BulkHint, isBulk } from "../components/BulkHint.tsx";
import { EmptyPage } from "../components/EmptyPage.tsx";
import { Quantity } from "../components/Quantity.tsx";
import { money } from "../money.ts";
import { Link } from "../router.tsx";
import { type CartLine, cart, quantityOf, setQuantity, totalOf } from "../state/cart.ts";
import { useTexts } from "../state/language.ts";
import { useStore } from "../state/store.ts";

export function CartPage() {
  const { t, lang } = useTexts();
  const lines = useStore(cart);
  const total = totalOf(lines);
  if (lines.length === 0) {
    return <EmptyPage title={t.cartTitle} text={t.cartEmpty} picture="/pictures/celadon-bowl.svg" />;
  }
  return (
    <div class="page">
      <h1>{t.cartTitle}</h1>
      <div class="columns">
        <ul class="lines">
          {lines.map((line) => (
            <Line key={line.product.sku} line={line} />
          ))}
        </ul>
        <aside class="sums">
          <p>
            <span>
              {t.subtotal} <span class="times">{t.pieces(quantityOf(lines))}</span>
            </span>
            <span>{money(total, lang)}</span>
          </p>
          <p>
            <span>{t.shipping}</span>
            <span>{t.free}</span>
          </p>
          <p class="total">
            <span>{t.total}</span>
            <strong>{money(total, lang)}</strong>
          </p>
          {isBulk(quantityOf(lines), total) && <BulkHint />}
          <Link class="button wide" href="/checkout">
            {t.checkout}
          </Link>
        </aside>
      </div>
    </div>
  );
}

function Line({ line: { product, quantity } }: { line: CartLine }) {
  const { t, lang } = useTexts();
  const { name } = product[lang];
  return (
    <li class="line">
      <img src={product.picture} alt="" width="96" height="96" />
      <div class="line-words">
        <Link href={`/products/${product.sku}`}>{name}</Link>
        <span class="line-price">{money(product.price, lang)}</span>
        <button type="button" class="remove" aria-label={t.removeOf(name)} onClick={() => setQuantity(product, 0)}>
          {t.remove}
        </button>
      </div>
      <div class="line-end">
        <Quantity name={name} value={quantity} onChange={(next) => setQuantity(product, next)} />
        <strong>{money(product.price * quantity, lang)}</strong>
      </div>
    </li>
  );
}
