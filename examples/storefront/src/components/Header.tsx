import { Link } from "../router.tsx";
import { account, enter, leave } from "../state/account.ts";
import { cart, quantityOf } from "../state/cart.ts";
import { setLanguage, useTexts } from "../state/language.ts";
import { useStore } from "../state/store.ts";
import { CartIcon, GrainIcon, PersonIcon } from "./icons.tsx";

export function Header() {
  const { t, lang } = useTexts();
  const count = quantityOf(useStore(cart));
  const person = useStore(account);
  return (
    <header class="top">
      <div class="top-row">
        <Link class="brand" href="/">
          <GrainIcon />
          <span>{t.shopName}</span>
        </Link>
        <div class="top-tools">
          <button
            type="button"
            class="quiet"
            lang={lang === "zh" ? "en" : "zh-CN"}
            onClick={() => setLanguage(lang === "zh" ? "en" : "zh")}
          >
            {t.switchLanguage}
          </button>
          {person ? (
            <>
              <span class="hello">{t.hello(person.name)}</span>
              <button type="button" class="quiet" onClick={() => void leave().catch(() => undefined)}>
                {t.signOut}
              </button>
            </>
          ) : (
            <button
              type="button"
              class="quiet sign-in"
              aria-label={t.signIn}
              onClick={() => void enter().catch(() => undefined)}
            >
              <PersonIcon />
              <span>{t.signIn}</span>
            </button>
          )}
          <Link class="cart-link" href="/cart" aria-label={t.cartCount(count)}>
            <CartIcon />
            {count > 0 && (
              <span class="count" key={count}>
                {count > 999 ? "999+" : count}
              </span>
            )}
          </Link>
        </div>
      </div>
    </header>
  );
}
