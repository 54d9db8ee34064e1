import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { openDesk } from "../testing/open-desk.ts";
import { show } from "../testing/show.tsx";

let dispose = (): void => {};
afterEach(() => dispose());

const toSupervisor = {
  type: "handoff.requested",
  audience: "all",
  from: { role: "system", id: "relay" },
  to: "supervisor",
  reason: "large-order",
} as const;

test("[DK31] a handoff interrupts a supervisor wherever they are, and is in the title of the page", async () => {
  const opened = await openDesk({ role: "supervisor" });
  dispose = opened.desk.dispose;
  const { relay, desk, workspace, settled } = opened;
  show(desk);
  const id = relay.newConversation({ name: "Mr He" });
  relay.append(id, toSupervisor);
  await settled();
  const banner = await screen.findByText("Mr He needs a supervisor");
  const alert = banner.closest('[role="alert"]');
  if (!(alert instanceof HTMLElement)) throw new Error("the banner is no alert");
  expect(alert.textContent).toContain("Large order");
  await waitFor(() => expect(document.title).toMatch(/^\(1\)/));
  fireEvent.click(within(alert).getByRole("button", { name: "Take it" }));
  await settled();
  await waitFor(() => expect(screen.queryByText("Mr He needs a supervisor")).toBeNull());
  expect(workspace.current.value?.conversation.id).toBe(id);
});

test("the focus follows from the conversation to the details and back", async () => {
  const opened = await openDesk();
  dispose = opened.desk.dispose;
  const { relay, desk, open, settled } = opened;
  show(desk);
  const id = relay.newConversation({ name: "Mei" });
  await open(id);
  const press = async (button: Element | null) => {
    if (!(button instanceof HTMLElement)) throw new Error("no such button");
    button.click();
    await settled();
  };
  await press(document.querySelector("#details-open"));
  await waitFor(() => expect(document.activeElement?.id).toBe("details-back"));
  await press(document.querySelector("#details-back"));
  await waitFor(() => expect(document.activeElement?.id).toBe("details-open"));
});

test("tells of two handoffs by name, and one click leads to all that wait", async () => {
  const opened = await openDesk({ role: "supervisor" });
  dispose = opened.desk.dispose;
  const { relay, desk, workspace, settled } = opened;
  show(desk);
  for (const name of ["Mr He", "Ms Li", "Mr Wu", "Ms Qi"]) relay.append(relay.newConversation({ name }), toSupervisor);
  await settled();
  fireEvent.click(await screen.findByRole("button", { name: "2 more" }));
  await settled();
  expect(screen.getAllByRole("button", { name: "Take it" })).toHaveLength(2);
  expect(workspace.inbox.filter.value).toBe("handoffs");
  expect(workspace.inbox.rows.value).toHaveLength(4);
});

test("[DK32] says that the connection is lost, and what becomes of the words", async () => {
  const opened = await openDesk();
  dispose = opened.desk.dispose;
  const { relay, desk, settled } = opened;
  show(desk);
  relay.down();
  await settled();
  await screen.findByText(/What you write is kept/);
  relay.up();
  fireEvent.click(screen.getByRole("button", { name: "Try now" }));
  await settled();
  await waitFor(() => expect(screen.queryByText(/What you write is kept/)).toBeNull());
});

test("[DK33] speaks Chinese or English, light or dark, as chosen, and at once", async () => {
  const opened = await openDesk();
  dispose = opened.desk.dispose;
  const { desk } = opened;
  show(desk);
  screen.getByRole("button", { name: /Sign out/ });
  fireEvent.change(screen.getByLabelText("Language"), { target: { value: "zh" } });
  await screen.findByRole("button", { name: /退出登录/ });
  await waitFor(() => expect(document.documentElement.lang).toBe("zh-CN"));
  fireEvent.change(screen.getByLabelText("外观"), { target: { value: "dark" } });
  await waitFor(() => expect(document.documentElement.dataset["theme"]).toBe("dark"));
  fireEvent.change(screen.getByLabelText("外观"), { target: { value: "system" } });
  await waitFor(() => expect(document.documentElement.dataset["theme"]).toBeUndefined());
});

test("letters alone are shortcuts only where nobody writes", async () => {
  const opened = await openDesk();
  dispose = opened.desk.dispose;
  const { relay, desk, workspace, settled } = opened;
  const id = relay.newConversation({ name: "Mei" });
  relay.say(id, "hello?");
  await settled();
  show(desk);
  const search = screen.getByRole("searchbox");
  fireEvent.keyDown(search, { key: "g" });
  expect(workspace.current.value).toBeNull();
  fireEvent.keyDown(document.body, { key: "?" });
  fireEvent.click(within(await screen.findByRole("dialog", { name: "Keyboard" })).getByRole("button"));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  fireEvent.keyDown(search, { key: "u", code: "KeyU", altKey: true });
  expect(workspace.current.value?.conversation.id).toBe(id);
});

test("an agent sees who answers already before writing in vain", async () => {
  const opened = await openDesk();
  dispose = opened.desk.dispose;
  const { relay, desk, open, settled } = opened;
  const id = relay.newConversation({ name: "Mei" });
  const from = { role: "agent", id: "other" } as const;
  relay.append(id, { type: "agent.assigned", audience: "all", from, agentId: "other", name: "Aning", role: "agent" });
  await open(id);
  show(desk);
  await screen.findByText(/Aning is not here/);
  const person = { id: "other", role: "agent", name: "Aning" } as const;
  relay.send({ type: "presence_changed", isStaffOnline: true, members: [{ person, state: "online" }] });
  await settled();
  await screen.findByText(/Aning answers this one/);
  expect(screen.queryByRole("button", { name: "Close" })).toBeNull();
});

test("signing out leads to the login page, and the desk is gone", async () => {
  const opened = await openDesk();
  dispose = opened.desk.dispose;
  show(opened.desk);
  fireEvent.click(screen.getByRole("button", { name: "Sign out" }));
  await screen.findByText("You have signed out.");
  expect(screen.queryByRole("navigation")).toBeNull();
  await opened.settled();
  expect(opened.relay.connections).toBe(0);
});
