import type { Watch } from "@qin/sdk";
import { type Content, type Finding, type Participant, textOf } from "@qin/sdk/protocol";
import type { ConversationRecord } from "../store/store.ts";
import { weigh } from "./enforcement.ts";
import type { Relay } from "./relay.ts";
import type { Session } from "./session.ts";

export interface ReplyCheck {
  readonly content: Content;
  readonly author: Participant;
  readonly closing: boolean;
}

/** What the shop's rules say of a reply, and what holds it back; at once where the conversation's rules are at hand. */
export function checkReply(
  relay: Relay,
  session: Session,
  record: ConversationRecord,
  reply: ReplyCheck,
): Verdict | Promise<Verdict> {
  if (draftOf(reply.content) === "") return nothing;
  const watch = relay.watches.get(session.shop, record);
  if (watch instanceof Promise) return watch.then((found) => judge(relay, session, found, reply));
  return judge(relay, session, watch, reply);
}

export interface Verdict {
  readonly kept: readonly Finding[];
  /** Empty where the reply may go out. */
  readonly blocking: readonly Finding[];
}

const nothing: Verdict = { kept: [], blocking: [] };

function judge(relay: Relay, session: Session, watch: Watch, { content, author, closing }: ReplyCheck): Verdict {
  const role = author.role === "supervisor" ? "supervisor" : "agent";
  const findings = watch.draft(draftOf(content), { now: relay.context.now(), closing, role });
  // A card says nothing in words: only its price can be out of order.
  const counted = content.kind === "quote-card" ? findings.filter((one) => one.ruleId === PRICE_RULE) : findings;
  const verdict = weigh(session.shop.settings, counted);
  return session.isReplay ? { kept: verdict.kept, blocking: [] } : verdict;
}

const PRICE_RULE = "large-order-handoff";

/** The words of a reply, as the rules read them; a quote is a price, however it is drawn. */
function draftOf(content: Content): string {
  return content.kind === "quote-card" ? `¥${content.quote.amount}` : textOf(content);
}
