import { type Address, type BusMessage, shopOf } from "./bus.ts";
import { busMessage } from "./message-schema.ts";

/**
 * How messages travel: many in one text, a line each, behind a first line that names the format and the node. A line is
 * kind, conversation and `1` where it begins one, then the message as JSON, all with tabs between, so that whoever does
 * not want it need not decode it. JSON holds neither tabs nor line ends.
 */
const FORMAT = "qin1";

export function toPacket(nodeId: string, lines: readonly string[]): string {
  return `${FORMAT} ${nodeId}\n${lines.join("\n")}`;
}

/** Who sent a packet, without reading on; null for another format. */
export function senderOf(text: string): string | null {
  const end = text.indexOf("\n");
  const [format, nodeId, ...rest] = text.slice(0, end < 0 ? text.length : end).split(" ");
  return format === FORMAT && nodeId !== undefined && nodeId !== "" && rest.length === 0 ? nodeId : null;
}

/** The lines behind the first. */
export function linesOf(text: string): string[] {
  const end = text.indexOf("\n");
  return end < 0
    ? []
    : text
        .slice(end + 1)
        .split("\n")
        .filter((line) => line !== "");
}

/** A message without what concerns its own node alone: the socket it came from is never another node's. */
export function toLine(message: BusMessage): string {
  const { kind } = message;
  switch (kind) {
    case "events": {
      const { record, events } = message;
      const opening = events[0]?.event.type === "conversation.opened" ? "1" : "";
      return `${kind}\t${record.conversationId}\t${opening}\t${JSON.stringify({ kind, record, events })}`;
    }
    case "read":
    case "typing": {
      const { socketId: _ours, ...shared } = message;
      return `${kind}\t${shared.conversationId}\t\t${JSON.stringify(shared)}`;
    }
    case "customer":
      return `${kind}\t${message.conversationId}\t\t${JSON.stringify(message)}`;
    default:
      return `${kind}\t\t\t${JSON.stringify(message)}`;
  }
}

const kinds: Readonly<Record<string, BusMessage["kind"]>> = {
  events: "events",
  read: "read",
  typing: "typing",
  presence: "presence",
  roster: "roster",
  customer: "customer",
  attempt: "attempt",
  "session-revoked": "session-revoked",
} satisfies { [K in BusMessage["kind"]]: K };

/** Null where the line is none of ours. */
export function addressOf(shopId: string, line: string): Address | null {
  const [name = "", conversationId, opening] = line.split("\t", 3);
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined || conversationId === undefined || opening === undefined) return null;
  return { kind, shopId, conversationId, isOpening: opening === "1" };
}

/** Null where it is not understood, or speaks of another shop than the channel it came by. */
export function fromLine(shopId: string, line: string): BusMessage | null {
  try {
    const json: unknown = JSON.parse(line.slice(endOfAddress(line)));
    const message = busMessage.parse(json, "");
    return shopOf(message) === shopId ? message : null;
  } catch {
    return null;
  }
}

function endOfAddress(line: string): number {
  const first = line.indexOf("\t");
  const second = line.indexOf("\t", first + 1);
  return line.indexOf("\t", second + 1) + 1;
}
