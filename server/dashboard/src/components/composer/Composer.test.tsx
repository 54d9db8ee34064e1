import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { type OpenDeskOptions, openDesk } from "../../testing/open-desk.ts";
import { show } from "../../testing/show.tsx";

let dispose = (): void => {};
afterEach(() => dispose());

async function composerFor(question: string, options: OpenDeskOptions = {}) {
  const opened = await openDesk(options);
  dispose = opened.desk.dispose;
  const id = opened.relay.newConversation({ name: "Mei" });
  opened.relay.say(id, question);
  await opened.open(id);
  const container = show(opened.desk);
  const field = screen.getByRole("textbox", { name: "Reply" });
  if (!(field instanceof HTMLTextAreaElement)) throw new Error("the reply is written in a textarea");
  const type = (value: string) => fireEvent.input(field, { target: { value } });
  const said = () => opened.relay.log(id).filter((event) => event.type === "message.sent").length - 1;
  return { ...opened, id, container, field, type, said };
}
const button = (name: string) => screen.getByRole("button", { name });

test("[DK9] underlines what breaks a rule, says why, and offers the fix", async () => {
  const { container, field, type } = await composerFor("有货吗？");
  type("亲，您好，你要几个");
  await waitFor(() => expect(container.querySelector("mark")?.textContent).toBe("你"));
  expect(container.querySelector(".composer__mirror")?.textContent?.startsWith(field.value)).toBe(true);
  const findings = screen.getByRole("region", { name: "Findings" });
  expect(findings.textContent).toContain("您");
  fireEvent.click(within(findings).getByRole("button", { name: "Use “您”" }));
  await waitFor(() => expect(field.value).toBe("亲，您好，您要几个"));
  expect(document.activeElement).toBe(field);
  expect(container.querySelector("mark")).toBeNull();
});

test("says what holds a reply back, in place of sending it", async () => {
  const { field, type, said, settled } = await composerFor("能快点吗？");
  type("亲，您好，急什么，别催我");
  await screen.findByText(/holds this reply back/);
  screen.getByText("Cannot be sent");
  expect(button("Send")).toHaveProperty("disabled", true);
  expect(screen.queryByRole("button", { name: "Send anyway…" })).toBeNull();
  fireEvent.keyDown(field, { key: "Enter" });
  await settled();
  expect([said(), field.value]).toEqual([0, "亲，您好，急什么，别催我"]);
});

test("a supervisor gives a reason and sends it anyway", async () => {
  const { relay, type, said, settled } = await composerFor("能快点吗？", { role: "supervisor" });
  type("亲，您好，急什么，别催我");
  fireEvent.click(await screen.findByRole("button", { name: "Send anyway…" }));
  const dialog = await screen.findByRole("dialog", { name: "Send this reply anyway?" });
  const confirm = within(dialog).getByRole("button", { name: "Send anyway" });
  expect(confirm).toHaveProperty("disabled", true);
  fireEvent.input(within(dialog).getByLabelText("Reason"), { target: { value: "quoting the customer" } });
  await waitFor(() => expect(confirm).toHaveProperty("disabled", false));
  fireEvent.click(confirm);
  await settled();
  expect(said()).toBe(1);
  const sent = relay.received.map(({ frame }) => frame).find((frame) => frame.type === "send_message");
  expect(sent).toMatchObject({ override: { reason: "quoting the customer" } });
});

test("[DK19] Enter sends, Shift+Enter does not, nor does the Enter that ends a word of an input method", async () => {
  const { field, type, said, settled } = await composerFor("有货吗？");
  type("亲，您好，有货");
  fireEvent.keyDown(field, { key: "Enter", shiftKey: true });
  fireEvent.keyDown(field, { key: "Enter", isComposing: true });
  fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
  await settled();
  expect(said()).toBe(0);
  fireEvent.keyDown(field, { key: "Enter" });
  await settled();
  expect([said(), field.value]).toEqual([1, ""]);
  fireEvent.keyDown(field, { key: "Enter" });
  await settled();
  expect(said()).toBe(1);
});

test("Ctrl+Enter sends and closes, and asks once when the farewell is missing", async () => {
  const { field, type, relay, id, settled } = await composerFor("谢谢，收到了，杯子很好看");
  type("亲，您好，不客气");
  fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
  await screen.findByText(/press again/);
  fireEvent.keyDown(field, { key: "Escape" });
  await waitFor(() => expect(screen.queryByText(/press again/)).toBeNull());
  fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
  fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
  await settled();
  expect(relay.log(id).at(-1)?.type).toBe("conversation.closed");
  await screen.findByText("This conversation is closed");
});

test("Alt+F mends all at once", async () => {
  const { field, type } = await composerFor("有货吗？");
  type("你要几个");
  fireEvent.keyDown(field, { key: "f", code: "KeyF", altKey: true });
  await waitFor(() => expect(field.value).toMatch(/^亲，.*您要几个$/));
});

test("a note is written in the same place, looks different and has no rules", async () => {
  const { relay, id, settled } = await composerFor("有货吗？");
  fireEvent.click(button("Note"));
  const field = await screen.findByRole("textbox", { name: "Internal note" });
  fireEvent.input(field, { target: { value: "急什么" } });
  await waitFor(() => expect(button("Save note")).toHaveProperty("disabled", false));
  expect(screen.queryByRole("region", { name: "Findings" })).toBeNull();
  fireEvent.click(button("Save note"));
  await settled();
  expect(relay.log(id).at(-1)).toMatchObject({ type: "note.added", text: "急什么" });
});
