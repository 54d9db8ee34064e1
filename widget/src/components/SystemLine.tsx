import type { Event } from "@qin/sdk/protocol";
import type { Strings } from "../i18n/zh-CN.ts";

/** What happened besides messages, in words; "" for what the customer need not know. */
function words(strings: Strings, event: Event): string {
  switch (event.type) {
    case "agent.assigned":
    case "handoff.accepted":
      return strings.joined(event.name);
    case "handoff.requested":
      return strings.waiting;
    case "conversation.closed":
      return strings.closed;
    default:
      return "";
  }
}

export function SystemLine({ strings, event }: { strings: Strings; event: Event }) {
  return <p class="line">{words(strings, event)}</p>;
}
