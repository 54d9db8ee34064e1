import type { Product } from "../../shared/catalogue.ts";
import { money } from "../money.ts";
import { Link } from "../router.tsx";
import { addToCart } from "../state/cart.ts";
import { useTexts } from "../state/language.ts";
import { showToast } from "../state/toast.ts";

export function ProductCard({ product }: { product: Product }) {
  const { t, lang } = useTexts();
  const words = product[lang];
  return (
    <li class="card">
      <Link class="card-link" href={`/products/${product.sku}`}>
        <img src={product.picture} alt="" width="400" height="400" />
        <span class="card-name">{words.name}</span>
        <span class="card-note">{words.note}</span>
      </Link>
      <div class="card-buy">
        <span class="price">{money(product.price, lang)}</span>
        <button
          type="button"
          class="add"
          aria-label={`${t.addToCart}: ${words.name}`}
          onClick={() => {
            addToCart(product, 1);
            showToast(t.added(words.name));
          }}
        >
          +
        </button>
      </div>
    </li>
  );
}
