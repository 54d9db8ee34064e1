import { clockSeconds, clockTime, money } from "../../i18n/format.ts";
import { type Messages, useMessages } from "../../i18n/messages.ts";
import type { SystemEvent } from "../../models/log-entries.ts";
import { Icon, type IconName } from "../ui/Icon.tsx";

interface Line {
  readonly icon: IconName;
  readonly text: string;
  readonly tone?: "accent" | "warn" | "ok";
  readonly detail?: string;
}

/** What happened, on one line in the middle: handoffs, orders, addresses, lateness. */
export function SystemLine({ event, currency }: { event: SystemEvent; currency: string }) {
  const t = useMessages();
  const { icon, text, tone, detail } = lineOf(event, t, currency);
  return (
    <div class={tone ? `line line--${tone}` : "line"}>
      <Icon name={icon} small />
      <span>
        {text}
        {detail && <span class="line__detail">{detail}</span>}
      </span>
      <time class="line__time digits" dateTime={new Date(event.at).toISOString()}>
        {clockTime(event.at, t)}
      </time>
    </div>
  );
}

function lineOf(event: SystemEvent, t: Messages, currency: string): Line {
  switch (event.type) {
    case "conversation.opened": {
      const page = event.page?.title;
      return { icon: "wave", text: page ? t.event.openedFrom(page) : t.event.opened };
    }
    case "agent.assigned":
      return { icon: "person", text: event.role === "bot" ? t.event.assignedBot : t.event.assigned(event.name) };
    case "agent.left":
      return { icon: "person", text: t.event.left };
    case "handoff.requested": {
      const text = event.to === "supervisor" ? t.event.handoffSupervisor : t.event.handoffHuman;
      return { icon: "flag", tone: "warn", text, ...(event.reason ? { detail: t.handoff.reason(event.reason) } : {}) };
    }
    case "handoff.accepted":
      return { icon: "flag", tone: "ok", text: t.event.accepted(event.name) };
    case "order.placed":
      return { icon: "box", text: t.event.orderPlaced(event.order.id), detail: orderDetail(event.order, t, currency) };
    case "order.paid":
      return { icon: "box", tone: "ok", text: t.event.orderPaid(event.order.id) };
    case "order.changed":
      return { icon: "box", text: t.event.orderChanged(event.order.id), detail: orderDetail(event.order, t, currency) };
    case "address.confirmed":
      return { icon: "pin", tone: "ok", text: t.event.addressConfirmed(event.orderId), detail: event.address };
    case "address.change-requested":
      return { icon: "pin", tone: "warn", text: t.event.addressChange(event.orderId), detail: event.address };
    case "quote.sent":
      return { icon: "quote", text: t.event.quote(money(event.quote.amount, event.quote.currency ?? currency, t)) };
    case "promise.made":
      return { icon: "clock", text: t.event.promiseMade(event.text) };
    case "promise.kept":
      return { icon: "check", tone: "ok", text: t.event.promiseKept };
    case "deadline.missed": {
      const { missed } = t.event;
      const text = event.kind === "response" ? missed.response(clockSeconds(event.dueAt, t)) : missed[event.kind];
      return { icon: "clock", tone: "accent", text };
    }
    case "conversation.closed": {
      const { customer, staff, system } = t.event.closedBy;
      return { icon: "check", text: event.by === "customer" ? customer : event.by === "system" ? system : staff };
    }
    case "conversation.rated":
      return { icon: "check", text: t.event.rated(event.score), ...(event.comment ? { detail: event.comment } : {}) };
  }
}

function orderDetail(
  order: { items: string; total: number; currency?: string },
  t: Messages,
  currency: string,
): string {
  return `${order.items} · ${money(order.total, order.currency ?? currency, t)}`;
}
