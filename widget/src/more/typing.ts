import type { After } from "@qin/sdk/client";
import { othersTyping, ownTyping } from "@qin/sdk/client";
import type { Parts } from "./parts.ts";

/** Shows who else is writing, and tells them when the customer is. */
export function followTyping({ root, widget, signal, paint }: Parts, after: After): void {
  const { client, view } = widget;
  const current = () => client.conversations.at(-1);
  const others = othersTyping({
    after,
    onChange: () => {
      const conversation = current();
      const id = conversation && others.in(conversation.conversationId)[0]?.id;
      // Who writes before having taken the conversation is not known by name.
      view.typing = id && (conversation?.people.find((person) => person.id === id)?.name ?? "");
      paint();
    },
  });
  client.on("typing_changed", others.heard);
  client.on("event_added", ({ event }) => others.spoke(event.conversationId, event.from));

  const own = ownTyping({
    now: Date.now,
    after,
    tell: (isTyping) => {
      const conversationId = current()?.conversationId;
      if (conversationId) client.tell({ type: "set_typing", conversationId, isTyping });
    },
  });
  const onInput = ({ target }: Event) => {
    if (!(target instanceof HTMLTextAreaElement) || !target.form) return;
    if (target.value) own.input();
    else own.stop();
  };
  root.addEventListener("input", onInput, { signal });
  client.on("outbox", own.stop);
}
