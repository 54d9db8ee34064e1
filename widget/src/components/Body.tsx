import type { Language } from "../api.ts";
import { formatMoney } from "../format.ts";
import type { Strings } from "../i18n/zh-CN.ts";
import type { ChatState } from "../models/chat.ts";
import { safeUrl } from "../models/links.ts";
import type { MessageItem } from "../models/timeline.ts";
import { AddressCard } from "./AddressCard.tsx";
import { Card } from "./Card.tsx";
import { Text } from "./Text.tsx";

export interface BodyActions {
  onConfirmAddress: (orderId: string, address: string) => void;
  onChangeAddress: (orderId: string, address: string) => void;
  onReply: (text: string) => void;
}

interface Props extends BodyActions {
  strings: Strings;
  lang: Language;
  item: MessageItem;
  /** Quick replies can still be tapped: nothing came after them. */
  isCurrent: boolean;
  answers: ChatState["answers"];
}

function Bubble({ text }: { text: string }) {
  return (
    <div class="bubble" part="bubble">
      <Text text={text} />
    </div>
  );
}

function Attachment({ url, name }: { url: string; name: string }) {
  const href = safeUrl(url);
  return (
    <div class="bubble" part="bubble">
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
    </div>
  );
}

/** What a message holds, by its kind. */
export function Body({ strings, lang, item, isCurrent, answers, ...actions }: Props) {
  const { content } = item;
  switch (content.kind) {
    case "text":
      return <Bubble text={content.text} />;
    case "quick-replies":
      return (
        <>
          <Bubble text={content.text} />
          {isCurrent && (
            <div class="actions">
              {content.replies.map((reply) => (
                <button type="button" class="action" onClick={() => actions.onReply(reply)}>
                  {reply}
                </button>
              ))}
            </div>
          )}
        </>
      );
    case "address-card": {
      const { orderId, address, recipient } = content;
      return (
        <AddressCard
          strings={strings}
          address={address}
          recipient={recipient}
          settled={item.settled ?? "open"}
          answer={answers.get(orderId)}
          onConfirm={() => actions.onConfirmAddress(orderId, address)}
          onChange={(changed) => actions.onChangeAddress(orderId, changed)}
        />
      );
    }
    case "quote-card": {
      const { amount, currency, quantity, terms } = content.quote;
      return (
        <Card
          title={strings.quote}
          lines={[formatMoney(lang, amount, currency), quantity ? strings.quantity(quantity) : "", terms]}
        />
      );
    }
    case "order-card": {
      const { id, items, total, currency, quantity } = content.order;
      return (
        <Card
          title={`${strings.order} ${id}`}
          lines={[items, `${strings.quantity(quantity)} · ${formatMoney(lang, total, currency)}`]}
        />
      );
    }
    case "product-card": {
      const { title, price, url } = content;
      const href = safeUrl(url);
      return (
        <Card title={title} lines={[price === undefined ? "" : formatMoney(lang, price)]}>
          {href && (
            <a href={href} target="_blank" rel="noopener">
              {strings.view}
            </a>
          )}
        </Card>
      );
    }
    case "image":
      return <Attachment url={content.url} name={content.alt || strings.image} />;
    case "file":
      return <Attachment url={content.url} name={content.name} />;
    case "erased":
      return <p class="line">{strings.deleted}</p>;
  }
}
