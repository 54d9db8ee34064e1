import { useState } from "preact/hooks";
import type { Product } from "../../shared/catalogue.ts";
import { openChat } from "../chat.ts";
import { ChatIcon } from "../components/icons.tsx";
import { Quantity } from "../components/Quantity.tsx";
import { money } from "../money.ts";
import { Link } from "../router.tsx";
import { addToCart } from "../state/cart.ts";
import { useTexts } from "../state/language.ts";
import { showToast } from "../state/toast.ts";

export function ProductPage({ product }: { product: Product }) {
  const { t, lang } = useTexts();
  const [quantity, setQuantity] = useState(1);
  const words = product[lang];
  return (
    <div class="page">
      <Link class="back" href="/">
        ← {t.back}
      </Link>
      <article class="product">
        <img src={product.picture} alt="" width="400" height="400" />
        <div class="product-words">
          <p class="product-note">{words.note}</p>
          <h1>{words.name}</h1>
          <p class="price">{money(product.price, lang)}</p>
          <p>{words.text}</p>
          <ul class="facts">
            {words.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <div class="buy">
            <Quantity name={words.name} value={quantity} onChange={setQuantity} />
            <button
              type="button"
              class="button"
              onClick={() => {
                addToCart(product, quantity);
                showToast(t.added(`${words.name} × ${quantity}`));
              }}
            >
              {t.addToCart}
            </button>
          </div>
          <button type="button" class="button second" onClick={openChat}>
            <ChatIcon />
            {t.askAbout}
          </button>
        </div>
      </article>
    </div>
  );
}
