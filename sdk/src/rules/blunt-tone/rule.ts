import type { Hit } from "../../engine/detect/frame.ts";
import { order } from "../../engine/detect/order.ts";
import { bareRefusal } from "../../engine/detect/refusal.ts";
import { scorn } from "../../engine/detect/scorn.ts";
import { ultimatum } from "../../engine/detect/ultimatum.ts";
import { defineRule } from "../../engine/rule.ts";
import { Passage } from "../../engine/text/passage.ts";
import type { ReplyContext, Span } from "../../engine/types.ts";
import { fillersIn } from "../filler-en/fillers.ts";
import { mend } from "../filler-en/mend.ts";

export const bluntTone = defineRule({
  id: "blunt-tone",
  meta: {
    type: "tone",
    description: "Do not be curt, impatient or sarcastic, and set no ultimatum",
    severity: "warn",
    version: "1.0.0",
    source: "Shop handbook 6-3-(4), three don'ts: no harsh language; service manual 1.3 in spirit",
    messages: {
      ultimatum: {
        zh: "“{{phrase}}”像在下最后通牒。说明理由，再给顾客一个选择。",
        en: '"{{phrase}}" is an ultimatum. Give a reason, and offer a choice.',
      },
      scorn: {
        zh: "“{{phrase}}”听起来不耐烦或带嘲讽。直接回答问题就好。",
        en: '"{{phrase}}" sounds impatient or mocking. Simply answer the question.',
      },
      order: {
        zh: "“{{phrase}}”是生硬的命令。改用“麻烦您……好吗”，或者直接告诉顾客。",
        en: '"{{phrase}}" is a bare order. Ask with "could you", or tell the customer the answer.',
      },
      refusal: {
        zh: "“{{phrase}}”只有拒绝。加上“抱歉”、原因或者别的办法。",
        en: '"{{phrase}}" only refuses. Say sorry, and add a reason or another way.',
      },
    },
  },
  reply: {
    on: "each",
    check: ({ text, lang, context }, _options, report) => {
      const found = bluntness(text, context.customerText) ?? (lang === "zh" ? beneathFillers(text, context) : null);
      if (found === null) return;
      const { messageId, span } = found;
      const softer = lang === "zh" ? "抱歉亲，" : "I'm sorry. ";
      report({
        messageId,
        span,
        data: { phrase: text.raw.slice(...span) },
        ...(messageId === "refusal" && { suggest: [{ span: [0, 0], text: softer }] }),
      });
    },
  },
});

interface Bluntness {
  readonly messageId: "ultimatum" | "scorn" | "order" | "refusal";
  readonly span: Span;
}

function bluntness(text: Passage, asked: string | undefined): Bluntness | null {
  const found = (messageId: Bluntness["messageId"], hit: Hit | null): Bluntness | null =>
    hit === null ? null : { messageId, span: text.span(hit.start, hit.end) };
  return (
    found("ultimatum", ultimatum(text)) ??
    found("scorn", scorn(text)) ??
    found("order", order(text)) ??
    found("refusal", bareRefusal(text, asked))
  );
}

/** 等着～嗯 is as blunt as 等着: a hum neither softens a reply nor makes it longer. */
function beneathFillers(text: Passage, { customerText }: ReplyContext): Bluntness | null {
  const fillers = fillersIn(text);
  if (fillers.length === 0) return null;
  const mended = mend(text.raw, fillers);
  if (!("fix" in mended)) return null;
  const { span, text: put } = mended.fix;
  const found = bluntness(
    new Passage(text.raw.slice(0, span[0]) + put + text.raw.slice(span[1]), text.lang),
    customerText,
  );
  if (found === null) return null;
  const back = (at: number): number => (at <= span[0] ? at : Math.max(span[0], at - put.length - span[0] + span[1]));
  return { ...found, span: [back(found.span[0]), back(found.span[1])] };
}
