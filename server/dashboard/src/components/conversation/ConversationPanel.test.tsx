import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { type OpenDesk, type OpenDeskOptions, openDesk } from "../../testing/open-desk.ts";
import { show } from "../../testing/show.tsx";

let dispose = (): void => {};
afterEach(() => dispose());

const order = {
  id: "XM-7",
  items: "Celadon set",
  quantity: 1,
  total: 299,
  address: "1 Tea Road, Hangzhou",
  recipient: "Mei",
} as const;

async function panelFor(prepare: (opened: OpenDesk) => string, options: OpenDeskOptions = {}) {
  const opened = await openDesk(options);
  dispose = opened.desk.dispose;
  const id = prepare(opened);
  await opened.open(id);
  show(opened.desk);
  return { ...opened, id, log: screen.getByRole("log", { name: "Conversation" }) };
}
const strip = () => screen.getByRole("region", { name: "Still owed" });

test("[DK24] the address of an order is owed until one click has sent the card", async () => {
  const { relay, id, settled } = await panelFor(({ relay: one }) => {
    one.newConversation({ id: "mei", name: "Mei" });
    return one.placeOrder("mei", order);
  });
  fireEvent.click(within(strip()).getByRole("button", { name: /Check the address.*Send address card/ }));
  await settled();
  expect(relay.log(id).at(-1)).toMatchObject({
    type: "message.sent",
    content: { kind: "address-card", orderId: "XM-7", address: "1 Tea Road, Hangzhou", recipient: "Mei" },
  });
  await waitFor(() => expect(within(strip()).queryByText(/Check the address/)).toBeNull());
  screen.getByText("Sent, the customer checks it");
});

test("a large request is handed over with one click", async () => {
  const { relay, id, settled } = await panelFor(({ relay: one }) => {
    const conversation = one.newConversation({ name: "Mr He" });
    one.say(conversation, "公司要 200 套，批发价多少？");
    return conversation;
  });
  fireEvent.click(within(strip()).getByRole("button", { name: /Ask a supervisor/ }));
  await settled();
  expect(relay.log(id).at(-1)).toMatchObject({ type: "handoff.requested", to: "supervisor", reason: "large-order" });
});

test("a greeting is put into the reply, and shown as done while it is written", async () => {
  await panelFor(({ relay }) => {
    const conversation = relay.newConversation({ name: "Mei" });
    relay.say(conversation, "有货吗？");
    return conversation;
  });
  fireEvent.click(within(strip()).getByRole("button", { name: /Greeting/ }));
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Reply" })).toHaveProperty("value", "您好，"));
  await waitFor(() => expect(within(strip()).queryByRole("button", { name: /Greeting/ })).toBeNull());
  within(strip()).getByText("Greeting");
});

test("[DK25] shows who said what, and staff-only things as such", async () => {
  const { log } = await panelFor(({ relay, me }) => {
    const conversation = relay.newConversation({ name: "Mei" });
    relay.say(conversation, "有货吗？");
    relay.append(conversation, {
      type: "message.sent",
      audience: "all",
      from: { role: "agent", id: me.id },
      content: { kind: "text", text: "亲，你好，有货" },
      findings: [
        { ruleId: "address-nin", ruleVersion: "1", severity: "warn", messageId: "informal", message: "称呼您" },
      ],
    });
    relay.append(conversation, {
      type: "note.added",
      audience: "staff",
      from: { role: "agent", id: me.id },
      text: "gift wrap",
    });
    relay.append(conversation, {
      type: "deadline.missed",
      audience: "staff",
      from: { role: "system", id: "relay" },
      kind: "response",
      anchorSeq: 2,
      dueAt: 0,
    });
    return conversation;
  });
  expect(log.querySelector(".entry--customer")?.textContent).toContain("有货吗？");
  expect(log.querySelector(".entry--staff")?.textContent).toContain("1 finding on this reply");
  expect(log.querySelector(".note")?.textContent).toContain("gift wrap");
  within(log).getByText(/Answer is late/);
});

test("[DK26] what was not sent says why, and can be tried again, mended or dropped", async () => {
  const { relay, workspace, log, settled, id } = await panelFor(({ relay: one }) => {
    const conversation = one.newConversation({ name: "Mei" });
    one.say(conversation, "有货吗？");
    return conversation;
  });
  const address = { kind: "address-card", orderId: "nowhere", address: "?" } as const;
  void workspace.sendAddressCard(id, { id: address.orderId, items: "", quantity: 1, total: 0, address: "?" });
  await settled();
  await within(log).findByText(/Not sent/);
  expect(within(log).queryByRole("button", { name: "Edit" })).toBeNull();
  fireEvent.click(within(log).getByRole("button", { name: "Try again" }));
  await settled();
  await within(log).findByText(/Not sent/);
  expect(relay.received.filter(({ frame }) => frame.type === "send_message")).toHaveLength(2);
  fireEvent.click(within(log).getByRole("button", { name: "Discard" }));
  await waitFor(() => expect(within(log).queryByText(/Not sent/)).toBeNull());
});

test("a link made of script is no link", async () => {
  const { log } = await panelFor(({ relay, me }) => {
    const conversation = relay.newConversation({ name: "Mei" });
    const from = { role: "agent", id: me.id } as const;
    for (const url of ["javascript:alert(1)", "//evil.test/x", "https://shop.test/a.pdf"]) {
      const content = { kind: "file", url, name: url, bytes: 2_048 } as const;
      relay.append(conversation, { type: "message.sent", audience: "all", from, content });
    }
    return conversation;
  });
  expect([...log.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["https://shop.test/a.pdf"]);
});

test("closing by hand is asked once, and the focus comes back", async () => {
  const { relay, id, settled } = await panelFor(({ relay: one }) => one.newConversation({ name: "Mei" }));
  const close = screen.getByRole("button", { name: "Close" });
  close.focus();
  fireEvent.click(close);
  const dialog = await screen.findByRole("dialog", { name: "Close this conversation?" });
  fireEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.activeElement).toBe(close);
  fireEvent.click(close);
  const again = await screen.findByRole("dialog");
  fireEvent.click(within(again).getByRole("button", { name: "Close" }));
  await settled();
  expect(relay.log(id).at(-1)?.type).toBe("conversation.closed");
});
