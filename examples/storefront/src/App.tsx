import { useEffect, useRef } from "preact/hooks";
import { findProduct } from "../shared/catalogue.ts";
import { Footer } from "./components/Footer.tsx";
import { Header } from "./components/Header.tsx";
import { Toast } from "./components/Toast.tsx";
import type { Texts } from "./i18n/zh.ts";
import { CartPage } from "./pages/CartPage.tsx";
import { CheckoutPage } from "./pages/CheckoutPage.tsx";
import { HomePage } from "./pages/HomePage.tsx";
import { LostPage } from "./pages/LostPage.tsx";
import { OrderPage } from "./pages/OrderPage.tsx";
import { ProductPage } from "./pages/ProductPage.tsx";
import { tellQin } from "./qin.ts";
import { type Route, useRoute } from "./router.tsx";
import { type Language, useTexts } from "./state/language.ts";
import { toast } from "./state/toast.ts";

export function App() {
  const { pathname, route } = useRoute();
  const { t, lang } = useTexts();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const title = titleOf(route, t, lang);

  useEffect(() => {
    document.title = title === "" ? t.shopName : `${title} · ${t.shopName}`;
    tellQin("setPage", { url: new URL(pathname, location.href).href, title: document.title });
  }, [pathname, title, t]);

  // A new page begins at its top, for eyes and for screen readers; the first one is the browser's.
  useEffect(() => {
    if (first.current) first.current = false;
    else {
      toast.set(null);
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
  }, [pathname]);

  return (
    <>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1}>
        <Place route={route} />
      </main>
      <Footer />
      <Toast />
    </>
  );
}

function Place({ route }: { route: Route }) {
  switch (route.name) {
    case "home":
      return <HomePage />;
    case "product": {
      const product = findProduct(route.sku);
      return product ? <ProductPage key={product.sku} product={product} /> : <LostPage />;
    }
    case "cart":
      return <CartPage />;
    case "checkout":
      return <CheckoutPage />;
    case "order":
      return <OrderPage key={route.id} id={route.id} />;
    case "lost":
      return <LostPage />;
  }
}

function titleOf(route: Route, t: Texts, lang: Language): string {
  switch (route.name) {
    case "home":
      return "";
    case "product":
      return findProduct(route.sku)?.[lang].name ?? t.notFoundTitle;
    case "cart":
      return t.cartTitle;
    case "checkout":
      return t.checkoutTitle;
    case "order":
      return `${t.orderNumber} ${route.id}`;
    case "lost":
      return t.notFoundTitle;
  }
}
