import { announcesHandover } from "../../engine/detect/handover.ts";
import type { Machine } from "../../engine/machine.ts";
import { numberOption } from "../../engine/option.ts";
import type { Anchor } from "../../engine/report.ts";
import { defineRule } from "../../engine/rule.ts";

/** A handover that nobody has told the customer of, and until when that may still be done. */
interface Untold {
  readonly anchor: Anchor;
  readonly agentId: string;
  readonly dueAt: number;
}

export const transferNotice = defineRule({
  id: "transfer-notice",
  meta: {
    type: "duty",
    description: "Tell the customer that somebody else takes over before or right after handing over",
    severity: "warn",
    version: "1.0.0",
    source: "Service manual 1.1.9: whoever cannot solve it says so, and who is asked to help",
    options: {
      beforeSeconds: numberOption({
        default: 60,
        doc: "Seconds before the handover within which it may be told; exactly that long is in order.",
      }),
      afterSeconds: numberOption({
        default: 9,
        doc: "Seconds after the handover within which it may be told; exactly that long is in order.",
      }),
    },
    messages: {
      missing: {
        zh: "转接前 {{before}} 秒到转接后 {{after}} 秒内，没有告诉顾客会由别人来接待。",
        en: "From {{before}} s before to {{after}} s after handing over, the customer was not told that somebody else takes over.",
      },
    },
  },
  conversation: ({ beforeSeconds, afterSeconds }): Machine<"missing"> => {
    /** When each agent last told it. */
    const toldAt = new Map<string, number>();
    let untold: readonly Untold[] = [];

    const finding = ({ anchor }: Untold) => ({
      messageId: "missing" as const,
      anchor,
      data: { before: beforeSeconds, after: afterSeconds },
    });

    return {
      push: ({ event, text }, report) => {
        if (untold.length > 0) {
          for (const one of untold) if (event.at > one.dueAt) report(finding(one));
          untold = untold.filter(({ dueAt }) => event.at <= dueAt);
        }
        if (event.from.role !== "agent") return;
        const { id } = event.from;
        if (event.type === "message.sent" && text !== null && announcesHandover(text)) {
          toldAt.set(id, event.at);
          untold = untold.filter(({ agentId }) => agentId !== id);
        }
        if (event.type !== "handoff.requested") return;
        const told = toldAt.get(id);
        if (told !== undefined && event.at - told <= beforeSeconds * 1000) return;
        untold = [...untold, { anchor: event, agentId: id, dueAt: event.at + afterSeconds * 1000 }];
      },
      owed: () => untold.map(({ anchor, dueAt }) => ({ anchorSeq: anchor.seq, dueAt })),
      end: (report) => {
        for (const one of untold) report(finding(one));
      },
    };
  },
});
