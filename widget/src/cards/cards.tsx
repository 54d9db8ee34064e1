import type { Order } from "@qin/sdk/protocol";
import { Text } from "../components/Text.tsx";
import type { Item } from "../models/timeline.ts";
import type { Widget } from "../models/widget.ts";
import { AddressCard } from "./AddressCard.tsx";
import { addressAnswer } from "./address-answer.ts";
import { Card } from "./Card.tsx";
import styles from "./cards.css?inline";
import { cardStrings } from "./strings.ts";

/** To be added to the shadow root once. */
export const css: string = styles;

/** The address if it leads to http or https, seen from the page; otherwise none. */
export function safeUrl(url: string): string | undefined {
  try {
    const { protocol, href } = new URL(url, document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function Link({ url, label }: { url: string; label: string }) {
  const href = safeUrl(url);
  if (!href) return <p>{label}</p>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {label}
    </a>
  );
}

/** Everything of a conversation that is not plain text or a short line. Loaded when the first one is there. */
export function Cards({ item, widget }: { item: Item; widget: Widget }) {
  const { view, client, send } = widget;
  const isCurrent = item === view.items.at(-1);
  const strings = cardStrings[view.lang];
  const money = (amount: number, currency = "CNY") =>
    amount.toLocaleString(view.lang, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: amount % 1 ? 2 : 0,
    });
  const ofOrder = ({ items, quantity, total, currency }: Order) => [
    items,
    `${strings.pieces(quantity)} · ${money(total, currency)}`,
  ];

  if (item.kind === "order") {
    const { event } = item;
    if (!("order" in event)) return null;
    const { type, order } = event;
    const title = { "order.placed": strings.placed, "order.paid": strings.paid, "order.changed": strings.updated }[
      type
    ];
    return (
      <p class="line">
        {title} · {order.items}
      </p>
    );
  }
  if (item.kind !== "message") return null;
  const { content } = item;
  switch (content.kind) {
    case "text":
      return <Text text={content.text} />;
    case "quick-replies":
      return (
        <>
          <Text text={content.text} />
          {isCurrent && (
            <div class="actions">
              {content.replies.map((text) => (
                <button type="button" class="action" onClick={() => send({ kind: "text", text })}>
                  {text}
                </button>
              ))}
            </div>
          )}
        </>
      );
    case "address-card": {
      const { orderId, address, recipient } = content;
      const answer = (type: "confirm_address" | "change_address", answered: string) => {
        for (const { key, command, error } of client.outbox) {
          if (error && "orderId" in command && command.orderId === orderId) client.drop(key);
        }
        client.post({ type, orderId, address: answered });
      };
      return (
        <AddressCard
          strings={strings}
          address={address}
          recipient={recipient}
          answer={addressAnswer(item.key, orderId, client.conversations, client.outbox)}
          onConfirm={() => answer("confirm_address", address)}
          onChange={(changed) => answer("change_address", changed)}
        />
      );
    }
    case "quote-card": {
      const { amount, currency, quantity, terms } = content.quote;
      return (
        <Card
          title={strings.quote}
          lines={[`${money(amount, currency)}${quantity ? ` · ${strings.pieces(quantity)}` : ""}`, terms]}
        />
      );
    }
    case "order-card":
      return <Card title={`${strings.order} ${content.order.id}`} lines={ofOrder(content.order)} />;
    case "product-card":
      return (
        <Card title={content.title} lines={[content.price !== undefined && money(content.price)]}>
          <Link url={content.url} label={strings.view} />
        </Card>
      );
    case "image":
      return <Link url={content.url} label={content.alt || strings.image} />;
    case "file":
      return <Link url={content.url} label={content.name} />;
    case "erased":
      return <p class="meta">{strings.erased}</p>;
  }
}
