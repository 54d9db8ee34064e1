import type { AuditedConversation } from "../formatter.ts";
import { type Evidence, isoTime, wellFormed } from "./evidence.ts";

/** A finding as `json` and `jsonl` write it: the finding itself, with the words it is about and whose they are. */
export function jsonFinding(audited: AuditedConversation, { finding, opinion, text, agent }: Evidence) {
  const { at, ...rest } = finding;
  const time = isoTime(audited, at);
  return {
    ...rest,
    ...(time !== null && { at: time }),
    ...(text !== "" && { text: wellFormed(text) }),
    ...(agent !== null && { agent }),
    ...(opinion !== null && { opinion }),
  };
}
