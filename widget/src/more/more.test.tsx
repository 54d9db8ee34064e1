import { createFakeRelay } from "@qin/sdk/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Stage, stage } from "../testing/stage.ts";

let shown: Stage | undefined;
const put = async (options?: Parameters<typeof stage>[0]): Promise<Stage> => {
  shown = await stage(options);
  return shown;
};
const open = async ({ run, until, find }: Stage): Promise<void> => {
  await run("open");
  await until(() => find("form textarea"));
};
/** Waits for the part that comes after the app: this command is one of its own. */
const settle = async ({ run }: Stage): Promise<void> => void (await run("setPage", { url: "https://shop.example/" }));

beforeEach(() => localStorage.clear());
afterEach(async () => {
  await shown?.leave();
  shown = undefined;
  vi.unstubAllGlobals();
});

test("[WG19] loads older messages when the customer scrolls up to them, once each", async () => {
  const relay = createFakeRelay({ limits: { pageSize: 10 } });
  const before = await put({ relay });
  await open(before);
  before.write("the first");
  await before.until(() => before.find(".is-sent"));
  const id = before.conversationId();
  for (let i = 0; i < 15; i++) relay.say(id, `message ${i}`, before.agent);
  await relay.settled();
  await before.leave();

  const after = await put({ relay });
  await open(after);
  await settle(after);
  await after.until(() => expect(after.text()).toContain("message 14"));
  expect(after.text()).not.toContain("the first");
  const asked = () => relay.received.filter(({ frame }) => frame.type === "load_history").length;
  after.find("section").dispatchEvent(new Event("scroll"));
  after.find("section").dispatchEvent(new Event("scroll"));
  await relay.settled();
  expect(asked()).toBe(1);
  await after.until(() => expect(after.text()).toContain("message 0"));
  after.find("section").dispatchEvent(new Event("scroll"));
  await after.until(() => expect(after.text()).toContain("the first"));
});

test("offers the way back to the newest message to who has scrolled up", async () => {
  const one = await put();
  await open(one);
  await settle(one);
  const section = one.find("section");
  section.scrollTop = -500;
  section.dispatchEvent(new Event("scroll"));
  const jump = await one.until(() => one.find<HTMLButtonElement>(".jump"));
  jump.click();
  expect(section.scrollTop).toBe(0);
  section.dispatchEvent(new Event("scroll"));
  await one.until(() => expect(one.has(".jump")).toBe(false));
});

test("[WG51] keeps the panel in what the keyboard leaves free, and not in what is zoomed in on", async () => {
  const view = Object.assign(new EventTarget(), { height: 844, offsetTop: 0, scale: 1 });
  vi.stubGlobal("visualViewport", view);
  const one = await put();
  await open(one);
  await settle(one);
  Object.assign(view, { height: 420, offsetTop: 60 });
  view.dispatchEvent(new Event("resize"));
  expect(one.host.style.getPropertyValue("--height")).toBe("420px");
  expect(one.host.style.getPropertyValue("--top")).toBe("60px");
  Object.assign(view, { height: 300, scale: 2 });
  view.dispatchEvent(new Event("resize"));
  expect(one.host.style.getPropertyValue("--height")).toBe("420px");
});

test("tells the agent that the customer is writing, and that they have stopped", async () => {
  const one = await put();
  await open(one);
  await settle(one);
  one.write("hello");
  await one.until(() => one.find(".is-sent"));
  const field = one.find<HTMLTextAreaElement>("form textarea");
  const typing = () => one.relay.received.filter(({ frame }) => frame.type === "set_typing").map(({ frame }) => frame);
  field.value = "and";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await one.until(() => expect(typing().at(-1)).toMatchObject({ isTyping: true }));
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await one.until(() => expect(typing().at(-1)).toMatchObject({ isTyping: false }));
});

test("goes along when the customer signs out in another tab", async () => {
  const one = await put();
  await open(one);
  await settle(one);
  await one.until(() => expect(localStorage.getItem("qin:demo:known")).toBe("1"));
  window.dispatchEvent(new StorageEvent("storage", { key: "qin:demo:known", newValue: null }));
  await one.until(() => expect(one.has(".panel")).toBe(false));
  expect(localStorage.length).toBe(0);
});

test("names the relay's reason when it refuses the chat for good", async () => {
  const one = await put();
  const codes: string[] = [];
  await one.run("on", "error", ({ code }: { code: string }) => codes.push(code));
  await open(one);
  await settle(one);
  await one.until(() => expect(localStorage.getItem("qin:demo:session")).not.toBeNull());
  one.relay.close(4505);
  await one.until(() => expect(one.find(".notice").textContent).toContain("Chat is not available"));
  expect(codes).toEqual(["relay/4505"]);
});
