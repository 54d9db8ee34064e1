import { expect, test } from "vitest";
import { preview } from "./preview.ts";

const text = (words: string) => preview({ kind: "text", text: words });

test("puts the words on one line", () => {
  expect(text("  您好\n\n有货吗 ")).toBe("您好 有货吗");
});

test("cuts at 120 code units, never through a character", () => {
  expect(text("亲".repeat(120))).toBe("亲".repeat(120));
  expect(text("亲".repeat(121))).toBe(`${"亲".repeat(119)}…`);
  expect(text(`${"亲".repeat(118)}😀😀`)).toBe(`${"亲".repeat(118)}…`);
});

test("shows what a card is about", () => {
  expect(preview({ kind: "address-card", orderId: "o1", address: "杭州市西湖区" })).toBe("杭州市西湖区");
  expect(preview({ kind: "product-card", title: "青瓷碗", url: "/p/1" })).toBe("青瓷碗");
  expect(preview({ kind: "quote-card", quote: { id: "q1", amount: 5_200 } })).toBe("5200");
  expect(preview({ kind: "erased" })).toBe("");
});
