import { isAcknowledgement } from "../../engine/detect/acknowledgement.ts";
import { asksAnythingElse } from "../../engine/detect/anything-else.ts";
import { asksCustomer } from "../../engine/detect/asks-customer.ts";
import { answerToChange } from "../../engine/detect/change-answer.ts";
import { doneSignalIn } from "../../engine/detect/done-signal.ts";
import { orderChangeIn } from "../../engine/detect/order-change.ts";
import { type OrderTaking, orderTakingInMessage, orderTakingInReply } from "../../engine/detect/order-taking.ts";
import { topicsIn } from "../../engine/detect/order-topic.ts";
import { requestIn, withdrawsRequest } from "../../engine/detect/request.ts";
import type { Machine, Step } from "../../engine/machine.ts";
import type { Anchor, ReportAt } from "../../engine/report.ts";
import { defineRule } from "../../engine/rule.ts";
import { Passage } from "../../engine/text/passage.ts";
import { isAboutSame, isBinding, isRecorded, type Wish, withAnswer, withNote, withWords } from "./wish.ts";

/** A conversation hardly ever has more open at once; the oldest is let go. */
const OPEN_WISHES = 16;
/** The customer stays with what was ordered. */
const KEEPS_AS_IS =
  /(?:不|先不|还是不|不用|不要|别)(?:改|换|备注|刻|变|写|加急|包)了|还是(?:原来|按原|一开始|之前|老)|(?:保持|维持)(?:不变|原)|(?:就)?(?:按|照)原来|我(?:就|直接|自己|去|来)+(?:在|再)?[^,.?!]{0,6}(?:备注|改|填|写)|(?:^|[,.!])(?:那)?(?:就)?算了(?!一)|(?:还是)?(?:别|不要|甭)(?:再)?(?:改|换|动)了?(?=$|[,.!])|(?:原来|之前)的?(?:就|也)(?:行|好|可以)|(?<![a-z])(?:actually,? no|on second thoughts?|scrap that|leave (?:it|that|them) (?:as|at (?:size )?(?:[smlx]{1,3}|\d+)(?![a-z]))|keep (?:it|that|them|the [a-z]+) (?:as|at)|never ?mind|forget (?:it|about)|don't bother|stick with|as it was|no change)/;

/** The shop asks what is wanted: 新地址发我. */
const INQUIRES =
  /发我|给我|告诉我|[改换](?:成)?[谁什哪啥]|新的?(?:地址|号码|电话)|抬头|税号|(?:发|报|给|填|留|提供|写|说)(?:一?下|个|来)?[^,.?!]{0,6}(?:收[件货]人|姓名|名字|地址|电话|手机|号码|尺[码寸]|颜色|内容|新的)/;
/** The number of an order, which says nothing about what is wanted. */
const ONLY_NUMBER = /^(?:订单号?:?|order )? ?#?(?:\[订单x\]|\[数字x\]|[a-z]{0,3}\d{4,})$/;

/** What is asked for beside the order itself, and may be asked for before there is one. */
const EXTRA =
  /备注|贺卡|卡片|包装|刻|绣|发票|开票|(?<![a-z])(?:notes?|instructions?|cards?|message|wrap|gift|invoice|receipt|engrav|embroider|monogram|personali)/;

export const changeRecorded = defineRule({
  id: "change-recorded",
  meta: {
    type: "duty",
    description: "Record each note or change that the customer asks for, and say so",
    severity: "error",
    version: "1.0.0",
    source: "Shop handbook 6-3-(8) C: notes and changes of address that a customer asks for are always recorded",
    messages: {
      unnoted: {
        zh: "顾客要求备注或修改订单，之后没有记录备注。",
        en: "The customer asked for a note or a change, and nothing was recorded after it.",
      },
      untold: {
        zh: "修改已经记录，还没有告诉顾客。",
        en: "The change is recorded, and the customer was not told.",
      },
    },
  },
  conversation: (): Machine<"unnoted" | "untold"> => {
    let wishes: Wish[] = [];
    /** The customer has spoken since the last human message. */
    let isCustomerTurn = false;
    /** The order is still being drawn up in the chat: another day or another size is no change of it. */
    let isBeingPlaced = false;

    const add = (anchor: Anchor, plain: string, isAskedFor: boolean, hasContent: boolean, orderId?: string): void => {
      const state = { isInquired: false, isNoted: false, isTold: false };
      const topics = topicsIn(plain);
      const order = orderId === undefined ? {} : { orderId };
      wishes.push({ anchor, text: plain, topics, isAskedFor, hasContent, ...state, ...order });
      if (wishes.length > OPEN_WISHES) wishes.shift();
    };

    const replace = (wish: Wish, next: Wish): void => {
      wishes = wishes.map((one) => (one === wish ? next : one));
    };

    const takeCustomer = (text: Passage, anchor: Anchor): void => {
      const last = wishes.at(-1);
      if (KEEPS_AS_IS.test(text.plain) || (last !== undefined && withdrawsRequest(text))) {
        wishes.pop();
        return;
      }
      const change = orderChangeIn(text);
      if (change === null) {
        if (last !== undefined && !last.hasContent) takeMissing(last, text);
        return;
      }
      if (last === undefined && isBeingPlaced && !EXTRA.test(text.plain)) return;
      const isAskedFor = change.kind === "request";
      const same = goesOnAbout(text.plain, change.hasContent);
      if (same === undefined) add(anchor, text.plain, isAskedFor, change.hasContent);
      else if (isAskedFor) replace(same, withWords(same, text.plain, change.hasContent));
    };

    /** The wish that these words go on about: on the same thing, or the last one where they name no thing of their own. */
    const goesOnAbout = (plain: string, hasContent: boolean): Wish | undefined => {
      const same = wishes.findLast((wish) => isAboutSame(wish, plain));
      const last = wishes.at(-1);
      if (same !== undefined || last === undefined) return same;
      if (!last.hasContent && isCustomerTurn) return last;
      const isUnnamed = topicsIn(plain) === 0 && (!last.hasContent || !hasContent || last.isInquired);
      return isUnnamed ? last : undefined;
    };

    /** What was missing so far may come in any words: 园区星湖街328号. */
    const takeMissing = (last: Wish, text: Passage): void => {
      if (isAcknowledgement(text.raw) || doneSignalIn(text) !== null || ONLY_NUMBER.test(text.plain)) return;
      const isMissing = requestIn(text) === null && (last.isInquired || isAboutSame(last, text.plain));
      if (isMissing) replace(last, withWords(last, text.plain, true));
      else if (!last.isAskedFor && !isCustomerTurn) wishes.pop();
    };

    const takeReply = (text: Passage): void => {
      if (wishes.length === 0) return;
      const answer = answerToChange(text);
      if (answer === "declines") {
        const untold = wishes.filter(({ isTold }) => !isTold);
        wishes = untold.length > 0 ? wishes.filter(({ isTold }) => isTold) : wishes.slice(0, -1);
        return;
      }
      const isBeside = /单号|order (?:number|id)/.test(text.plain) || asksAnythingElse(text);
      const asks = INQUIRES.test(text.plain) || (asksCustomer(text) && !isBeside);
      wishes = wishes.map((wish) => withAnswer(wish, answer, asks)).filter((wish) => !isRecorded(wish));
    };

    const heed = (taking: OrderTaking | null): void => {
      if (taking !== null) isBeingPlaced = taking === "opens";
    };

    const take = ({ event, text, reply, isCustomerMessage }: Step): void => {
      if (event.type === "address.change-requested") {
        const last = wishes.at(-1);
        if (last !== undefined && !last.hasContent && isAboutSame(last, "地址")) wishes.pop();
        add(event, new Passage(`地址 ${event.address}`, "zh").plain, true, true, event.orderId);
      } else if (event.type === "note.added" && wishes.length > 0) {
        const { plain } = new Passage(event.text, "zh");
        wishes = wishes.map((wish) => withNote(wish, plain)).filter((wish) => !isRecorded(wish));
      } else if (isCustomerMessage) {
        if (text !== null) {
          heed(orderTakingInMessage(text));
          takeCustomer(text, event);
        }
        isCustomerTurn = true;
      } else if (reply !== null) {
        heed(orderTakingInReply(reply.text));
        takeReply(reply.text);
        isCustomerTurn = false;
      } else if (event.type === "order.placed" || event.type === "order.paid") heed("exists");
    };

    const reportAll = (report: ReportAt<"unnoted" | "untold">): void => {
      for (const wish of wishes) {
        if (isBinding(wish)) report({ messageId: wish.isNoted ? "untold" : "unnoted", anchor: wish.anchor });
      }
      wishes = [];
    };

    return {
      push: (step, report) => {
        if (step.event.type === "conversation.closed") reportAll(report);
        else take(step);
      },
      owed: () =>
        wishes.filter(isBinding).map(({ anchor, orderId }) => ({
          anchorSeq: anchor.seq,
          ...(orderId !== undefined && { orderId }),
        })),
      end: reportAll,
    };
  },
});
