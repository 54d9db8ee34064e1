import type { Duty } from "@qin/sdk";
import type { CustomerProfile, Event, Order, ResponseDeadline } from "@qin/sdk/protocol";
import type { Pending } from "../adapter/relay.ts";
import type { DraftFinding } from "./draft-findings.ts";

export type OwedAction =
  | { readonly kind: "write" }
  | { readonly kind: "insert"; readonly words: string; readonly where: "start" | "end" }
  | { readonly kind: "send-address"; readonly order: Order }
  | { readonly kind: "ask-supervisor" }
  /** It is under way, or only somebody else can do it. */
  | { readonly kind: "none" };

/** One thing that this conversation still owes the customer. */
export interface Owed {
  readonly ruleId: string;
  readonly key: string;
  /** Ms since the epoch, by the relay's clock. */
  readonly dueAt?: number;
  /** When its clock began, ms; only with `dueAt`. */
  readonly startedAt?: number;
  readonly orderId?: string;
  readonly action: OwedAction;
  /** What is being written does it. */
  readonly isInDraft: boolean;
}

export interface OwedContext {
  readonly events: readonly Event[];
  /** The nine-second clock as the relay keeps it: it knows the shop's hours. */
  readonly response: ResponseDeadline | undefined;
  readonly customer: CustomerProfile | null;
  /** What is on its way to the customer, or did not get there. */
  readonly pending: readonly Pending[];
  readonly draft: string;
  readonly findings: readonly DraftFinding[];
  /** The language to offer words in. */
  readonly lang: "zh" | "en";
  readonly isSupervisorAsked: boolean;
  readonly isLead: boolean;
}

/** Words that do the duty; the shop's rules accept them. */
const words: Readonly<Record<string, { zh: string; en: string; where: "start" | "end" }>> = {
  greeting: { zh: "您好，", en: "Hello! ", where: "start" },
  "address-qin": { zh: "亲，", en: "Dear customer, ", where: "start" },
  closing: { zh: "再见！", en: "Goodbye!", where: "end" },
  "change-recorded": { zh: "已经帮您改好了，", en: "I have changed it for you. ", where: "start" },
  "apology-when-late": { zh: "抱歉让您久等了，", en: "Sorry for the wait. ", where: "start" },
  "correction-apology": { zh: "抱歉，", en: "Sorry, ", where: "start" },
};
/** Duties that a reply does as soon as it holds the words, so that the draft can show it. */
const doneByWords = new Set(["greeting", "address-qin"]);

export function owedItems(duties: readonly Duty[], context: OwedContext): readonly Owed[] {
  const hasText = context.draft.trim() !== "";
  return duties
    .map((duty) => {
      const isFound = context.findings.some(({ finding }) => finding.ruleId === duty.ruleId);
      const { dueAt, startedAt } = timeOf(duty, context);
      return {
        ruleId: duty.ruleId,
        key: `${duty.ruleId} ${duty.orderId ?? duty.anchorSeq}`,
        ...(dueAt === undefined || startedAt === undefined ? {} : { dueAt, startedAt }),
        ...(duty.orderId === undefined ? {} : { orderId: duty.orderId }),
        action: actionFor(duty, context),
        isInDraft: hasText && doneByWords.has(duty.ruleId) && !isFound,
      };
    })
    .sort(byPress);
}

/** What has a clock comes first; the farewell, which only the end asks for, last. */
function byPress(a: Owed, b: Owed): number {
  if (a.dueAt !== b.dueAt) return (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER);
  return Number(a.ruleId === "closing") - Number(b.ruleId === "closing");
}

function timeOf(duty: Duty, { events, response }: OwedContext): { dueAt?: number; startedAt?: number } {
  if (duty.ruleId === "response-time" && response?.anchorSeq === duty.anchorSeq) return response;
  const startedAt = events.find((event) => event.seq === duty.anchorSeq)?.at;
  return duty.dueAt === undefined || startedAt === undefined ? {} : { dueAt: duty.dueAt, startedAt };
}

function actionFor(duty: Duty, context: OwedContext): OwedAction {
  const offer = words[duty.ruleId];
  if (offer) return { kind: "insert", words: offer[context.lang], where: offer.where };
  if (duty.ruleId === "response-time") return { kind: "write" };
  if (duty.ruleId === "large-order-handoff") {
    return { kind: context.isSupervisorAsked || context.isLead ? "none" : "ask-supervisor" };
  }
  if (duty.orderId !== undefined) {
    // A second card while the first is under way would only confuse the customer.
    const isUnderWay = context.pending.some(
      ({ content, state }) =>
        state === "sending" && content.kind === "address-card" && content.orderId === duty.orderId,
    );
    if (isUnderWay) return { kind: "none" };
    const order = orderOf(duty.orderId, context);
    return order?.address === undefined ? { kind: "write" } : { kind: "send-address", order };
  }
  return { kind: "write" };
}

/** The order as last reported: by the shop's record of the customer, otherwise by the log. */
function orderOf(orderId: string, { customer, events }: Pick<OwedContext, "customer" | "events">): Order | undefined {
  const known = customer?.orders.find((order) => order.id === orderId);
  if (known) return known;
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i];
    if (event && "order" in event && event.order.id === orderId) return event.order;
  }
  return undefined;
}
