import type { Event } from "@qin/sdk/protocol";
import type { Strings } from "../i18n/zh-CN.ts";

interface Props {
  strings: Strings;
  event: Event;
  nameOf: (id: string) => string | undefined;
}

function words(strings: Strings, event: Event, nameOf: Props["nameOf"]): string {
  switch (event.type) {
    case "agent.assigned":
    case "handoff.accepted":
      return strings.joined(event.name);
    case "agent.left":
      return strings.left(nameOf(event.agentId) ?? "");
    case "handoff.requested":
      return strings.waiting;
    case "order.placed":
      return `${strings.orderPlaced} · ${event.order.items}`;
    case "order.paid":
      return `${strings.orderPaid} · ${event.order.items}`;
    case "order.changed":
      return `${strings.orderChanged} · ${event.order.items}`;
    case "conversation.closed":
      return strings.closed;
    default:
      return "";
  }
}

export function SystemLine({ strings, event, nameOf }: Props) {
  return <p class="line">{words(strings, event, nameOf)}</p>;
}
