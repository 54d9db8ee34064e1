import { newKey } from "../../protocol/people.ts";
import type { RawClient } from "../../protocol/raw-client.ts";
import { ADDRESS, type Situation } from "./situation.ts";

type Frame = Readonly<Record<string, unknown>>;

/** One row of the table: a frame that would be right from who may send it. What is in brackets says which kind of it. */
export interface FrameRow {
  readonly before?: (at: Situation) => Promise<void>;
  readonly frame: (at: Situation) => Frame;
}

const written = ({ conversationId }: Situation) => ({ id: newKey(), conversationId, clientMessageId: newKey() });
const asked = ({ conversationId }: Situation) => ({ id: newKey(), conversationId });
const text = { kind: "text", text: "亲，您好" };
const quickReplies = { kind: "quick-replies", text: "亲，您好，请问您要哪一种呢？", replies: ["青", "白"] };

const handoffTo = (to: "human" | "supervisor") => async (at: Situation) => {
  const id = newKey();
  at.owner.send({ type: "request_handoff", ...written(at), id, to });
  await at.owner.answerTo(id);
};

export const frameRows: Readonly<Record<string, FrameRow>> = {
  hello: { frame: () => ({ type: "hello", protocol: 1, shop: "demo", auth: { kind: "anonymous" } }) },
  open_conversation: { frame: () => ({ type: "open_conversation", id: newKey(), clientConversationId: newKey() }) },
  watch_conversation: { frame: (at) => ({ type: "watch_conversation", ...asked(at) }) },
  unwatch_conversation: { frame: ({ conversationId }) => ({ type: "unwatch_conversation", conversationId }) },
  load_history: { frame: (at) => ({ type: "load_history", ...asked(at), before: 2 }) },
  "send_message (text)": { frame: (at) => ({ type: "send_message", ...written(at), content: text }) },
  "send_message (card)": { frame: (at) => ({ type: "send_message", ...written(at), content: quickReplies }) },
  "send_message (closing)": {
    frame: (at) => ({
      type: "send_message",
      ...written(at),
      content: { kind: "text", text: "亲，感谢您的惠顾，祝您生活愉快，再见" },
      closing: true,
    }),
  },
  "send_message (override)": {
    frame: (at) => ({ type: "send_message", ...written(at), content: text, override: { reason: "熟客" } }),
  },
  "send_message (as)": { frame: (at) => ({ type: "send_message", ...written(at), content: text, as: "supervisor" }) },
  close_conversation: { frame: (at) => ({ type: "close_conversation", ...written(at) }) },
  request_handoff: { frame: (at) => ({ type: "request_handoff", ...written(at), to: "supervisor" }) },
  "accept_handoff (to a human)": {
    before: handoffTo("human"),
    frame: (at) => ({ type: "accept_handoff", ...written(at) }),
  },
  "accept_handoff (to a supervisor)": {
    before: handoffTo("supervisor"),
    frame: (at) => ({ type: "accept_handoff", ...written(at) }),
  },
  claim_conversation: { frame: (at) => ({ type: "claim_conversation", ...written(at) }) },
  add_note: { frame: (at) => ({ type: "add_note", ...written(at), text: "老顾客" }) },
  confirm_address: {
    frame: (at) => ({ type: "confirm_address", ...written(at), orderId: at.orderId, address: ADDRESS }),
  },
  change_address: {
    frame: (at) => ({ type: "change_address", ...written(at), orderId: at.orderId, address: "杭州市西湖区 1 号" }),
  },
  mark_read: { frame: ({ conversationId }) => ({ type: "mark_read", conversationId, seq: 1 }) },
  set_typing: { frame: ({ conversationId }) => ({ type: "set_typing", conversationId, isTyping: true }) },
  set_context: { frame: () => ({ type: "set_context", locale: "zh-CN" }) },
  set_presence: { frame: () => ({ type: "set_presence", state: "online" }) },
  watch_inbox: { frame: () => ({ type: "watch_inbox", id: newKey() }) },
  rate_conversation: { frame: (at) => ({ type: "rate_conversation", ...written(at), score: 5 }) },
  sign_out: { frame: () => ({ type: "sign_out" }) },
  ping: { frame: () => ({ type: "ping", at: 1 }) },
};

/** `yes`, or the code of the refusal. What was refused has changed nothing. */
export async function outcome(at: Situation, row: FrameRow): Promise<string> {
  await row.before?.(at);
  const head = await at.head();
  const frame = row.frame(at);
  at.client.send(frame);
  const refusal = await answer(at.client, frame);
  if (refusal === null) return "yes";
  const after = await at.head();
  return after === head ? refusal : `${refusal}, but it changed something`;
}

async function answer(client: RawClient, frame: Frame): Promise<string | null> {
  if (typeof frame["id"] === "string") {
    const answered = await Promise.race([client.answerTo(frame["id"]), client.closed]);
    return typeof answered === "object" && answered.type === "refused" ? answered.code : null;
  }
  if (frame["type"] === "hello") {
    const first = await Promise.race([client.next("refused"), welcomed(client)]);
    return first?.code ?? null;
  }
  // Frames are handled in their order: what comes before the pong belongs to this one.
  const refusals = client.heard("refused").length;
  client.send({ type: "ping", at: 2 });
  const last = await Promise.race([client.next("pong", ({ at }) => at === 2), client.closed, client.next("refused")]);
  if (typeof last === "number") return null;
  return client.heard("refused")[refusals]?.code ?? null;
}

/** A welcome that this client has not heard before. */
async function welcomed(client: RawClient): Promise<null> {
  await client.next("welcome");
  return null;
}
