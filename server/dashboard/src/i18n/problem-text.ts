import type { Refusal } from "../adapter/relay.ts";
import type { Messages } from "./zh.ts";

/** Why something did not work, in a sentence for the agent. */
export function problemText(code: Refusal["code"], t: Messages): string {
  switch (code) {
    case "offline":
    case "store/unavailable":
    case "relay/stopping":
      return t.problem.offline;
    case "conversation/claimed":
      return t.problem.claimed;
    case "conversation/closed":
      return t.problem.closed;
    case "auth/forbidden":
    case "override/forbidden":
      return t.problem.forbidden;
    case "handoff/none":
      return t.problem.none;
    case "rate/too-fast":
      return t.problem.tooFast;
    case "message/blocked":
      return t.composer.blocked;
    default:
      return t.problem.unknown(code);
  }
}
