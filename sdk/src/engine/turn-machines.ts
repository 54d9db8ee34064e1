import { draftReport, firstReport } from "./check-reply.ts";
import type { ActiveRule } from "./finding.ts";
import type { Machine } from "./machine.ts";
import type { Anchor, ReplyView, Reported } from "./report.ts";

/** How a reply check is applied to a conversation; null for a rule that only judges lone replies. */
export function machineForReplies(active: ActiveRule): Machine | null {
  const { reply } = active.judge;
  if (reply === undefined) return null;
  switch (reply.on) {
    case "each":
      return reply.isAloneOnly ? draftOnly(active) : eachMessage(active);
    case "first":
      return firstTurn(active, reply.isOwed);
    case "last":
      return lastTurn(active, reply.isOwed);
  }
}

/** A turn of more messages than this is judged by the latest. */
const TURN_LENGTH = 8;

/** What another message of the running turn has done already, a draft need not do again. */
function draftOnly(active: ActiveRule): Machine {
  const isDuty = active.judge.rule.meta.type === "duty";
  let turn: ReplyView[] = [];
  return {
    push: ({ reply, isCustomerMessage }) => {
      if (!isDuty) return;
      if (isCustomerMessage) turn = [];
      else if (reply !== null && turn.push(reply) > TURN_LENGTH) turn.shift();
    },
    draft: ({ reply }, report) => {
      const reported = draftReport(active, reply);
      if (reported === null || turn.some((sent) => firstReport(active, sent) === null)) return;
      report(reported);
    },
  };
}

function eachMessage(active: ActiveRule): Machine {
  return {
    draft: ({ reply }, report) => {
      const reported = draftReport(active, reply);
      if (reported !== null) report(reported);
    },
    push: ({ event, reply }, report) => {
      if (reply === null) return;
      const reported = firstReport(active, reply);
      if (reported !== null) report({ ...reported, anchor: event });
    },
  };
}

type FirstTurn =
  | { readonly name: "before"; readonly askedSeq: number | null }
  /** The turn has begun and every message of it has failed so far. */
  | { readonly name: "failing"; readonly anchor: Anchor; readonly reported: Reported }
  | { readonly name: "done" };

/** The verdict is final when a message satisfies the rule, or when the turn is over. */
function firstTurn(active: ActiveRule, isOwed: boolean): Machine {
  let state: FirstTurn = { name: "before", askedSeq: null };
  return {
    push: ({ event, reply, isCustomerMessage }, report) => {
      if (reply !== null && state.name !== "done") {
        const reported = firstReport(active, reply);
        if (reported === null) state = { name: "done" };
        else if (state.name === "before") state = { name: "failing", anchor: event, reported };
      } else if (isCustomerMessage && state.name === "before") {
        state = { name: "before", askedSeq: state.askedSeq ?? event.seq };
      }
      const isOver = isCustomerMessage || event.type === "conversation.closed";
      if (isOver && state.name === "failing") {
        report({ ...state.reported, anchor: state.anchor });
        state = { name: "done" };
      }
    },
    owed: () => {
      if (!isOwed || state.name === "done") return [];
      if (state.name === "failing") return [{ anchorSeq: state.anchor.seq }];
      return state.askedSeq === null ? [] : [{ anchorSeq: state.askedSeq }];
    },
    draft: ({ reply }, report) => {
      if (state.name === "done") return;
      const reported = draftReport(active, reply);
      if (reported !== null) report(reported);
    },
    end: (report) => {
      if (state.name === "failing") report({ ...state.reported, anchor: state.anchor });
    },
  };
}

/** The last turn so far: where it ends, and what its best message says. */
interface LastTurn {
  readonly anchor: Anchor;
  readonly reported: Reported | null;
  readonly isOver: boolean;
}

/** Only the close tells which turn was the last, so nothing is reported before. */
function lastTurn(active: ActiveRule, isOwed: boolean): Machine {
  let turn: LastTurn | null = null;
  let isClosed = false;
  return {
    push: ({ event, reply, isCustomerMessage }, report) => {
      if (reply !== null) {
        const reported = firstReport(active, reply);
        const isDoneBefore = turn !== null && !turn.isOver && turn.reported === null;
        turn = { anchor: event, reported: isDoneBefore ? null : reported, isOver: false };
      } else if (isCustomerMessage && turn !== null) {
        turn = { ...turn, isOver: true };
      }
      if (event.type !== "conversation.closed" || isClosed) return;
      isClosed = true;
      if (event.by !== "customer" && turn !== null && turn.reported !== null) {
        report({ ...turn.reported, anchor: turn.anchor });
      }
    },
    owed: () => {
      if (!isOwed || isClosed || turn === null) return [];
      return turn.reported === null && !turn.isOver ? [] : [{ anchorSeq: turn.anchor.seq }];
    },
    draft: ({ reply, isClosing }, report) => {
      if (!isClosing || (turn !== null && !turn.isOver && turn.reported === null)) return;
      const reported = draftReport(active, reply);
      if (reported !== null) report(reported);
    },
  };
}
