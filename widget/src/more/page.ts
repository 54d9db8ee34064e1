import type { Parts } from "./parts.ts";

/** Tells the page what happens in the conversation; what was there when the chat came is history and not told. */
export function tellPage({ widget, emitter }: Parts): void {
  const { client } = widget;
  const { emit } = emitter;
  const tellStop = () => {
    const { state } = client;
    if (state.name === "stopped") emit("error", { code: `relay/${state.closeCode}`, message: state.reason });
  };
  tellStop();
  client.on("state", tellStop);
  client.on("problem", ({ problem }) => emit("error", { code: "widget/problem", message: String(problem) }));

  const heads = new Map(client.conversations.map(({ conversationId, head }) => [conversationId, head]));
  client.on("conversation", ({ conversationId, view }) => {
    if (!view) return;
    const told = heads.get(conversationId) ?? view.head;
    heads.set(conversationId, view.head);
    for (const event of view.events) {
      if (event.seq <= told) continue;
      if (event.type === "message.sent") emit("message", { from: event.from.role, content: event.content });
      if (event.type === "address.confirmed") {
        emit("order-address-confirmed", { orderId: event.orderId, address: event.address });
      }
    }
  });
}
