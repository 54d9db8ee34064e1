import type { Content } from "@qin/sdk/protocol";
import { money } from "../../i18n/format.ts";
import { useMessages } from "../../i18n/messages.ts";
import { Icon } from "../ui/Icon.tsx";
import { Words } from "./Words.tsx";

/** Only what a browser opens as a page or picture; a link made of script is shown as text. */
function isSafeUrl(url: string): boolean {
  return /^(https?:\/\/|\/(?!\/))/i.test(url);
}

export function MessageContent({ content, currency }: { content: Content; currency: string }) {
  const t = useMessages();
  switch (content.kind) {
    case "text":
      return <Words text={content.text} />;
    case "image":
      return isSafeUrl(content.url) ? (
        <a href={content.url} target="_blank" rel="noreferrer">
          <img class="bubble__image" src={content.url} alt={content.alt ?? t.card.image} loading="lazy" />
        </a>
      ) : (
        <p class="bubble__text">{t.card.image}</p>
      );
    case "file":
      return isSafeUrl(content.url) ? (
        <a class="bubble__file" href={content.url} target="_blank" rel="noreferrer">
          {content.name} ({Math.max(1, Math.round(content.bytes / 1_024))} kB)
        </a>
      ) : (
        <p class="bubble__text">{content.name}</p>
      );
    case "product-card":
      return (
        <div class="card">
          <p class="card__kind">{t.card.product}</p>
          <p class="card__title">{content.title}</p>
          {content.price !== undefined && <p class="card__figure digits">{money(content.price, currency, t)}</p>}
        </div>
      );
    case "order-card":
      return (
        <div class="card">
          <p class="card__kind">
            <Icon name="box" small /> {t.card.order} {content.order.id}
          </p>
          <p class="card__title">{content.order.items}</p>
          <p class="card__figure digits">{money(content.order.total, content.order.currency ?? currency, t)}</p>
        </div>
      );
    case "address-card":
      return (
        <div class="card">
          <p class="card__kind">
            <Icon name="pin" small /> {t.card.address} · {content.orderId}
          </p>
          <p class="card__title">{content.address}</p>
          {content.recipient && <p class="muted">{`${t.card.recipient} ${content.recipient}`}</p>}
        </div>
      );
    case "quote-card":
      return (
        <div class="card">
          <p class="card__kind">
            <Icon name="quote" small /> {t.card.quote}
          </p>
          <p class="card__figure digits">{money(content.quote.amount, content.quote.currency ?? currency, t)}</p>
          {content.quote.quantity !== undefined && <p class="muted">{t.card.pieces(content.quote.quantity)}</p>}
          {content.quote.terms && <p>{content.quote.terms}</p>}
        </div>
      );
    case "quick-replies":
      return (
        <>
          <p class="bubble__text">{content.text}</p>
          <p class="chips">
            {content.replies.map((reply) => (
              <span class="tag" key={reply}>
                {reply}
              </span>
            ))}
          </p>
        </>
      );
    case "erased":
      return <p class="bubble__text muted">{t.conversation.erased}</p>;
  }
}
