import { defineRule, type Machine, wordsOption } from "@qin/sdk";

/**
 * A rule about a whole conversation: a machine that takes one event after the other. It reports as soon as nothing that may
 * come can change the verdict, and never before.
 */
export const photoOfDamage = defineRule({
  id: "acme/photo-of-damage",
  meta: {
    type: "duty",
    description: "Ask for a photo when something arrived broken",
    severity: "warn",
    version: "1.0.0",
    source: "Acme returns policy, 2.1",
    options: {
      damage: wordsOption({
        default: ["碎", "坏", "broken", "damaged"],
        doc: "Words of a customer that report damage.",
      }),
      photo: wordsOption({ default: ["照片", "拍照", "图片", "photo", "picture"], doc: "Words that ask for a photo." }),
    },
    messages: {
      missing: {
        zh: "顾客反映商品破损，还没有请顾客提供照片。",
        en: "The customer reported damage and was not asked for a photo.",
      },
    },
  },
  conversation: ({ damage, photo }): Machine<"missing"> => {
    /** What the customer said was broken, while nobody has asked for a photo. */
    let open: { readonly seq: number; readonly at: number } | null = null;
    return {
      push: ({ event, text, reply, isCustomerMessage }, report) => {
        const says = (words: readonly string[]): boolean => words.some((word) => text?.plain.includes(word) === true);
        if (isCustomerMessage && open === null && says(damage)) open = { seq: event.seq, at: event.at };
        if (reply !== null && says(photo)) open = null;
        if (event.type === "conversation.closed" && open !== null) {
          report({ messageId: "missing", anchor: open });
          open = null;
        }
      },
      // The desk shows it while it is still to do.
      owed: () => (open === null ? [] : [{ anchorSeq: open.seq }]),
      end: (report) => {
        if (open !== null) report({ messageId: "missing", anchor: open });
      },
    };
  },
});
