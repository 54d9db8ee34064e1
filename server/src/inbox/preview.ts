import type { Content } from "@qin/sdk/protocol";

/** Longer than any row of the desk shows, short enough to send ten thousand of. UTF-16 code units. */
const PREVIEW_LENGTH = 120;

/** The words of a message that a list shows of it, on one line. */
export function preview(content: Content): string {
  const words = wordsOf(content).replace(/\s+/g, " ").trim();
  return words.length <= PREVIEW_LENGTH ? words : `${cut(words, PREVIEW_LENGTH - 1)}…`;
}

/** Never between the halves of a character outside the basic plane. */
function cut(words: string, length: number): string {
  const last = words.charCodeAt(length - 1);
  const isHighHalf = last >= 0xd800 && last <= 0xdbff;
  return words.slice(0, isHighHalf ? length - 1 : length);
}

function wordsOf(content: Content): string {
  switch (content.kind) {
    case "text":
    case "quick-replies":
      return content.text;
    case "image":
      return content.alt ?? "";
    case "file":
      return content.name;
    case "product-card":
      return content.title;
    case "order-card":
      return content.order.items;
    case "address-card":
      return content.address;
    case "quote-card":
      return content.quote.terms ?? String(content.quote.amount);
    case "erased":
      return "";
  }
}
