import { tellQin } from "./qin.ts";
import { type CartLine, cart, quantityOf, totalOf } from "./state/cart.ts";
import { language } from "./state/language.ts";

/** Keeps the chat's picture of the cart up to date, so that an agent sees what the customer talks about. */
export function followCart(): void {
  const tell = (lines: readonly CartLine[]) => {
    const lang = language.get();
    tellQin("setCart", {
      lines: lines.map(({ product, quantity }) => ({
        sku: product.sku,
        title: product[lang].name,
        quantity,
        price: product.price,
        imageUrl: new URL(product.picture, location.href).href,
      })),
      quantity: quantityOf(lines),
      total: totalOf(lines),
      currency: "CNY",
    });
  };
  tell(cart.get());
  cart.subscribe(tell);
  language.subscribe(() => tell(cart.get()));
}

export function openChat(): void {
  tellQin("open");
}
