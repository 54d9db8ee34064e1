import type { Event, EventDraft, EventOf, EventType, Order, Participant, Role } from "../protocol/index.ts";

/** Words that the built-in rules have something to say about, and some that they have not; one is no word at all. */
export const words: readonly string[] = [
  ...[
    "您好亲，欢迎光临",
    "有的",
    "随便吧",
    "你要几个",
    "好的",
    "嗯",
    "一共3200元",
    "再见",
    "请稍等，我查一下",
    "您就不能自己看吗",
  ],
  ...[
    "查了一下，明天能到",
    "请核对：平江路186号听雨苑5幢1202室",
    "我请主管来跟您说",
    "请问还有其他问题吗？",
    "不客气，祝您愉快，再见",
  ],
  ...[
    "不好意思让您久等了",
    "刚才说错了，是35元",
    "给您备注好了",
    "报价您考虑得怎么样了",
    "24小时内电话回复您，留个号码吧",
    "找快递去",
  ],
  ...[
    "在吗",
    "？？",
    "谢谢",
    "多少钱",
    "80个什么价",
    "能批发吗",
    "没有了，谢谢",
    "那运费呢",
    "就这些",
    "算了不用了",
    "拜拜",
    "你们都是骗子",
  ],
  ...[
    "帮我备注放门卫",
    "地址改成星塘街52号陶艺园2栋501",
    "杯子是碎的，气死我了",
    "不好意思，我拍错了",
    "建议你们出个小号的",
    "",
  ],
  ...[
    "Hello dear",
    "goodbye",
    "whatever",
    "How much for 80 of them?",
    "that's all, thanks",
    "One moment please",
    "😀",
    "\ud800x",
  ],
];

const order = (id: string, address: string): Order => ({ id, items: "杯子", quantity: 2, total: 76, address });
const orders: readonly Order[] = [
  order("A", "苏州市平江路186号听雨苑5幢1202室"),
  { ...order("B", "27 Cherry Tree Lane, Leeds"), recipient: "王女士" },
  { id: "C", items: "", quantity: 900, total: 1e6 },
];

type Parts<T extends EventType> = Omit<
  EventOf<T>,
  "id" | "conversationId" | "seq" | "at" | "audience" | "from" | "type"
>;

/** What an event of each type may hold. */
const parts: { readonly [T in EventType]: readonly Parts<T>[] } = {
  "conversation.opened": [{ channel: "widget" }],
  "message.sent": [
    ...words.map((text) => ({ content: { kind: "text" as const, text } })),
    { content: { kind: "image", url: "https://shop.test/1.png" } },
    { content: { kind: "file", url: "https://shop.test/1.pdf", name: "1.pdf", bytes: 9 } },
    { content: { kind: "product-card", title: "杯子", url: "https://shop.test/1", price: 38 } },
    ...orders.map((one) => ({ content: { kind: "order-card" as const, order: one } })),
    { content: { kind: "address-card", orderId: "A", address: "苏州市平江路186号听雨苑5幢1202室" } },
    { content: { kind: "quote-card", quote: { id: "q", amount: 3200, quantity: 80 } } },
    { content: { kind: "quick-replies", text: "还有其他问题吗", replies: ["有", "没有"] } },
    { content: { kind: "erased" } },
  ],
  "message.recalled": [{ messageSeq: 1 }],
  "agent.assigned": [
    { agentId: "a", name: "小雅", role: "agent" },
    { agentId: "b", name: "bot", role: "bot" },
  ],
  "agent.left": [{ agentId: "a" }],
  "handoff.requested": [{ to: "human" }, { to: "supervisor", reason: "80个" }],
  "handoff.accepted": [{ agentId: "s", name: "主管" }],
  "note.added": [{ text: "放门卫" }, { text: "" }],
  "order.placed": orders.map((one) => ({ order: one })),
  "order.paid": orders.map((one) => ({ order: one })),
  "order.changed": orders.map((one) => ({ order: { ...one, address: "园区星塘街52号陶艺园2栋501" } })),
  "address.confirmed": [{ orderId: "A", address: "苏州市平江路186号听雨苑5幢1202室" }],
  "address.change-requested": [{ orderId: "A", address: "园区星塘街52号陶艺园2栋501" }],
  "quote.sent": [{ quote: { id: "q", amount: 3200, quantity: 80 } }],
  "promise.made": [{ promiseId: "p", text: "明天回电", dueAt: 86_400_000 }],
  "promise.kept": [{ promiseId: "p" }],
  "deadline.missed": [{ kind: "response", anchorSeq: 1, dueAt: 9_000 }],
  "conversation.closed": [{ by: "agent" }, { by: "customer" }, { by: "system" }],
  "conversation.rated": [{ score: 1, comment: "太慢" }, { score: 5 }],
};

/** An event before it has its sender and its place. */
export type EventKind = { readonly [T in EventType]: { readonly type: T } & Parts<T> }[EventType];

/** One of every kind of event, in every variant that rules tell apart. */
export const eventKinds: readonly EventKind[] = kindsOf();

function kindsOf(): EventKind[] {
  const of = <T extends EventType>(type: T): ({ readonly type: T } & Parts<T>)[] =>
    parts[type].map((one) => ({ type, ...one }));
  return [
    ...[...of("message.sent"), ...of("conversation.opened"), ...of("message.recalled"), ...of("agent.assigned")],
    ...[...of("agent.left"), ...of("handoff.requested"), ...of("handoff.accepted"), ...of("note.added")],
    ...[...of("order.placed"), ...of("order.paid"), ...of("order.changed"), ...of("address.confirmed")],
    ...[...of("address.change-requested"), ...of("quote.sent"), ...of("promise.made"), ...of("promise.kept")],
    ...[...of("deadline.missed"), ...of("conversation.closed"), ...of("conversation.rated")],
  ];
}

export const roles: readonly Role[] = ["customer", "agent", "supervisor", "bot", "system"];

/** Puts an event into a log. `at` in ms; `typingAt` is carried by what can carry it. */
export function placed(kind: EventKind, seq: number, at: number, from: Participant, typingAt?: number): Event {
  const base = { id: `e${seq}`, conversationId: "c", seq, at, audience: "all", from } as const;
  const carries = kind.type === "message.sent" || kind.type === "conversation.closed";
  const draft: EventDraft = { ...kind, audience: base.audience, from };
  return { ...draft, ...base, ...(carries && typingAt !== undefined && { customerTypingAt: typingAt }) };
}
