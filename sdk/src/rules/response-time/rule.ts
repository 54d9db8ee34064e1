import type { Machine } from "../../engine/machine.ts";
import { hoursOption, numberOption } from "../../engine/option.ts";
import {
  advanceClock,
  type ClockState,
  newClock,
  RESPONSE_SECONDS,
  responseDeadline,
  waitedMs,
} from "../../engine/response-clock.ts";
import { defineRule } from "../../engine/rule.ts";

export const responseTime = defineRule({
  id: "response-time",
  meta: {
    type: "time",
    description: "Answer each message of the customer within nine seconds",
    severity: "warn",
    version: "1.0.0",
    source: "Shop handbook 6-3-(8) A: a message is answered within nine seconds as a matter of principle",
    options: {
      responseSeconds: numberOption({
        default: RESPONSE_SECONDS,
        doc: "Seconds from the first unanswered message to the first human answer; exactly that long is in order.",
      }),
      errorSeconds: numberOption({ default: 60, doc: "Seconds after which a late answer is an error." }),
      hours: hoursOption({ doc: "When the shop answers; outside the clock stands still. Null is always." }),
    },
    messages: {
      late: {
        zh: "顾客等了 {{seconds}} 秒才等到人工回复，应在 {{limit}} 秒内回复。",
        en: "The customer waited {{seconds}} s for a human answer; it is due within {{limit}} s.",
      },
      unanswered: {
        zh: "顾客等了 {{seconds}} 秒，一直没有人工回复，应在 {{limit}} 秒内回复。",
        en: "The customer waited {{seconds}} s and got no human answer; it is due within {{limit}} s.",
      },
    },
  },
  conversation: (options): Machine<"late" | "unanswered"> => {
    let clock: ClockState = newClock();
    let now = 0;

    const finding = (messageId: "late" | "unanswered") => {
      const waited = waitedMs(clock, now, options.hours);
      const deadline = responseDeadline(clock, options);
      if (clock.waiting === null || deadline === null || now <= deadline.dueAt) return null;
      return {
        messageId,
        anchor: clock.waiting,
        data: { seconds: Math.round(waited / 100) / 10, limit: options.responseSeconds },
        ...(waited > options.errorSeconds * 1000 && { severity: "error" as const }),
      };
    };

    return {
      push: ({ event, reply }, report) => {
        const before = clock;
        const next = advanceClock(before, event);
        now = event.at;
        if (before.waiting !== null && next.waiting?.seq !== before.waiting.seq) {
          const found = finding(reply === null ? "unanswered" : "late");
          if (found !== null) report(found);
        }
        clock = next;
      },
      owed: () => {
        const deadline = responseDeadline(clock, options);
        return deadline === null ? [] : [{ anchorSeq: deadline.anchorSeq, dueAt: deadline.dueAt }];
      },
      end: (report) => {
        const found = finding("unanswered");
        if (found !== null) report(found);
      },
    };
  },
});
