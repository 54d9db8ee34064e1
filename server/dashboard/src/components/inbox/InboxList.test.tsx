import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { openDesk } from "../../testing/open-desk.ts";
import { show } from "../../testing/show.tsx";
import { ROW_HEIGHT, scrollTopFor, sliceInSight } from "./window.ts";

let dispose = (): void => {};
afterEach(() => dispose());

async function inboxOf(count: number) {
  let now = 1_800_000_000_000;
  const opened = await openDesk({ now: () => now, machineNow: () => now });
  for (let i = count; i > 0; i--) {
    now += 1_000;
    opened.relay.newConversation({ name: `Customer ${i}` });
  }
  await opened.settled();
  show(opened.desk);
  dispose = opened.desk.dispose;
  const list = screen.getByRole("listbox", { name: "Conversations" });
  const active = () => document.getElementById(list.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "";
  const press = (...keys: string[]) => {
    for (const key of keys) fireEvent.keyDown(list, { key });
  };
  return {
    ...opened,
    list,
    active,
    press,
    later: (ms: number) => {
      now += ms;
    },
  };
}

test("[DK7] of ten thousand rows only those in sight are in the page, and each knows its place", async () => {
  const { list } = await inboxOf(300);
  const rows = within(list).getAllByRole("option");
  expect(rows.length).toBeLessThan(30);
  expect(rows[0]?.getAttribute("aria-posinset")).toBe("1");
  expect(rows[0]?.getAttribute("aria-setsize")).toBe("300");

  list.scrollTop = 200 * ROW_HEIGHT;
  fireEvent.scroll(list);
  await waitFor(() => expect(within(list).queryByText("Customer 201")).not.toBeNull());
  expect(within(list).getAllByRole("option").length).toBeLessThan(30);
});

test("the slice never leaves the list", () => {
  expect(sliceInSight(0, 800, 3)).toEqual({ start: 0, end: 3 });
  expect(sliceInSight(5_000 * ROW_HEIGHT, 800, 10)).toEqual({ start: 10, end: 10 });
  expect(scrollTopFor(0, 500, 800)).toBe(0);
  expect(scrollTopFor(9, 0, 410)).toBe(10 * ROW_HEIGHT - 410);
  expect(scrollTopFor(2, 82, 410)).toBe(82);
});

test("[DK8] the keyboard moves, opens and jumps to the most urgent", async () => {
  const { list, active, press, relay, workspace, settled } = await inboxOf(5);
  fireEvent.focus(list);
  await waitFor(() => expect(active()).toContain("Customer 1"));
  press("ArrowDown");
  await waitFor(() => expect(active()).toContain("Customer 2"));
  press("j");
  await waitFor(() => expect(active()).toContain("Customer 3"));
  press("k");
  await waitFor(() => expect(active()).toContain("Customer 2"));
  press("End");
  await waitFor(() => expect(active()).toContain("Customer 5"));
  press("Enter");
  expect(workspace.current.value?.conversation.id).toBe(workspace.inbox.rows.value[4]?.conversationId);

  const urgent = workspace.inbox.rows.value[2]?.conversationId ?? "";
  relay.say(urgent, "hello?");
  await settled();
  press("g");
  expect(workspace.current.value?.conversation.id).toBe(urgent);
});

test("a row says in words what its ring shows", async () => {
  const { relay, workspace, list, settled, later } = await inboxOf(1);
  relay.say(workspace.inbox.rows.value[0]?.conversationId ?? "", "hello?");
  await settled();
  const row = await within(list).findByRole("option");
  await waitFor(() => expect(row.textContent).toContain("9s left"));
  expect(row.querySelector(".ring__text")?.textContent).toBe("9");
  later(9_500);
  await waitFor(() => expect(row.textContent).toContain("overdue 1s"));
  expect(row.querySelector(".ring__text")?.textContent).toBe("+1");
});

test("says what will come where there is nothing", async () => {
  const { desk, settled } = await openDesk();
  dispose = desk.dispose;
  await settled();
  show(desk);
  expect(screen.queryByRole("listbox")).toBeNull();
  screen.getByText("No conversations right now");
  fireEvent.click(screen.getByRole("button", { name: /Handoffs/ }));
  await screen.findByText("No handoff is waiting");
});
