import { useState } from "preact/hooks";
import { type Category, catalogue } from "../../shared/catalogue.ts";
import { openChat } from "../chat.ts";
import { AnswerIcon, ChatIcon, PinIcon, ReturnIcon } from "../components/icons.tsx";
import { ProductCard } from "../components/ProductCard.tsx";
import { useTexts } from "../state/language.ts";

const filters = ["all", "table", "linen", "light"] as const satisfies readonly (Category | "all")[];
const promiseIcons = [AnswerIcon, PinIcon, ReturnIcon];

export function HomePage() {
  const { t } = useTexts();
  const [filter, setFilter] = useState<Category | "all">("all");
  const shown = catalogue.filter((product) => filter === "all" || product.category === filter);
  return (
    <>
      <section class="hero">
        <img src="/pictures/hero.svg" alt="" width="960" height="720" />
        <div class="hero-words">
          <h1>{t.heroTitle}</h1>
          <p>{t.heroText}</p>
          <a class="button" href="#products">
            {t.heroLink}
          </a>
        </div>
      </section>
      <ul class="promises">
        {t.promises.map(([title, text], index) => {
          const Icon = promiseIcons[index] ?? AnswerIcon;
          return (
            <li key={title}>
              <Icon />
              <span>
                <strong>{title}</strong>
                <span>{text}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <section id="products" class="products" aria-labelledby="products-title">
        <div class="products-top">
          <h2 id="products-title">{t.products}</h2>
          <div class="chips">
            {filters.map((one) => (
              <button type="button" key={one} aria-pressed={one === filter} onClick={() => setFilter(one)}>
                {t.categories[one]}
              </button>
            ))}
          </div>
          <p class="sr-only" role="status">
            {t.shownCount(shown.length)}
          </p>
        </div>
        <ul class="grid">
          {shown.map((product) => (
            <ProductCard key={product.sku} product={product} />
          ))}
        </ul>
      </section>
      <section class="bulk" aria-labelledby="bulk-title">
        <div>
          <h2 id="bulk-title">{t.bulkTitle}</h2>
          <p>{t.bulkText}</p>
        </div>
        <button type="button" class="button" onClick={openChat}>
          <ChatIcon />
          {t.bulkLink}
        </button>
      </section>
    </>
  );
}
