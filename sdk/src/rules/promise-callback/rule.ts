import { isComplaint, isTakenAsOne } from "../../engine/detect/complaint.ts";
import { customerPassage } from "../../engine/detect/customer.ts";
import { numberOption } from "../../engine/option.ts";
import { defineRule } from "../../engine/rule.ts";
import { defers } from "./deferral.ts";
import { followTurns } from "./follow-turns.ts";
import { partOf, verdict } from "./parts.ts";

export const promiseCallback = defineRule({
  id: "promise-callback",
  meta: {
    type: "duty",
    description: "Say when and where the answer comes when a complaint is not settled at once",
    severity: "warn",
    version: "1.0.0",
    source: "Service manual 1.2.2, 5); property service manual 4.5.4.2 and 4.6, call back on complaints",
    options: {
      callbackHours: numberOption({ default: 24, doc: "Hours within which the answer is to be promised, inclusive." }),
    },
    messages: {
      both: {
        zh: "投诉没有当场解决，要说明 {{hours}} 小时内的答复时间，以及从哪里答复（电话、旺旺等）。",
        en: "The complaint is put off. Say when the answer comes, within {{hours}} h, and by which channel.",
      },
      time: {
        zh: "投诉没有当场解决，要承诺 {{hours}} 小时内的答复时间，“尽快”不算。",
        en: 'The complaint is put off. Promise the answer within {{hours}} h; "soon" is no time.',
      },
      contact: {
        zh: "投诉没有当场解决，要问联系方式，或说明从哪里答复（电话、旺旺等）。时限 {{hours}} 小时。",
        en: "The complaint is put off. Ask how to reach the customer or name the channel, within {{hours}} h.",
      },
    },
  },
  reply: {
    on: "each",
    isAloneOnly: true,
    check: (view, { callbackHours }, report) => {
      const customer = customerPassage(view);
      if (customer === null || !defers(view.text) || !(isComplaint(customer) || isTakenAsOne(customer, view.text)))
        return;
      const reported = verdict([partOf(view, callbackHours)], view, callbackHours);
      if (reported !== null) report(reported);
    },
  },
  conversation: ({ callbackHours }) => followTurns(callbackHours),
});
