import { order, quote } from "./order.ts";
import { id, line, text } from "./primitives.ts";
import { type Infer, integer, list, literal, number, object, optional, string, variant } from "./schema.ts";

const url = string({ min: 1, max: 2_000 });

const textContent = object({ kind: literal("text"), text });
const imageContent = object({
  kind: literal("image"),
  url,
  alt: optional(line),
  width: optional(integer()),
  height: optional(integer()),
});
const fileContent = object({ kind: literal("file"), url, name: line, bytes: integer() });
const productCard = object({
  kind: literal("product-card"),
  title: line,
  url,
  price: optional(number({ min: 0 })),
  imageUrl: optional(url),
});
const orderCard = object({ kind: literal("order-card"), order });
/** The order's address read back, with a request to check it: the customer answers with `confirm_address` or `change_address`. */
const addressCard = object({ kind: literal("address-card"), orderId: id, address: text, recipient: optional(line) });
const quoteCard = object({ kind: literal("quote-card"), quote });
const quickReplies = object({ kind: literal("quick-replies"), text, replies: list(line, { max: 10 }) });
/** What is left of a message whose text was erased. */
const erased = object({ kind: literal("erased") });

export type Content =
  | Infer<typeof textContent>
  | Infer<typeof imageContent>
  | Infer<typeof fileContent>
  | Infer<typeof productCard>
  | Infer<typeof orderCard>
  | Infer<typeof addressCard>
  | Infer<typeof quoteCard>
  | Infer<typeof quickReplies>
  | Infer<typeof erased>;

/** What a message holds, told apart by `kind`. */
export const content = variant<"kind", Content>("kind", {
  text: textContent,
  image: imageContent,
  file: fileContent,
  "product-card": productCard,
  "order-card": orderCard,
  "address-card": addressCard,
  "quote-card": quoteCard,
  "quick-replies": quickReplies,
  erased,
});

/** The words of a message, or "" for one that has none; the choices it offers each on a line of their own. */
export function textOf(content: Content): string {
  if (content.kind === "quick-replies") return [content.text, ...content.replies].join("\n");
  return content.kind === "text" ? content.text : "";
}
