import { createFakeRelay } from "@qin/sdk/testing";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { Events } from "./api.ts";
import { type Stage, stage } from "./testing/stage.ts";

let shown: Stage | undefined;
const put = async (options?: Parameters<typeof stage>[0]): Promise<Stage> => {
  shown = await stage(options);
  return shown;
};

beforeEach(() => localStorage.clear());
afterEach(async () => {
  await shown?.leave();
  shown = undefined;
  vi.restoreAllMocks();
});

test("[WG10] shows the customer's words at once, and then that they were sent and read", async () => {
  const { run, write, until, find, relay, agent, conversationId } = await put();
  await run("open");
  await until(() => find("form textarea"));
  relay.freeze();
  write("Is the tablecloth in stock?");
  await until(() => expect(find(".is-sending .bubble").textContent).toBe("Is the tablecloth in stock?"));
  expect(find(".is-sending .meta").textContent).toContain("Sending");
  relay.thaw();
  await until(() => expect(find(".is-sent .meta:last-child").textContent).toContain("Sent"));
  relay.read(conversationId(), agent);
  await until(() => expect(find(".is-read .meta:last-child").textContent).toContain("Read"));
});

test("[SEC31] tells whom the shop wants to know first to sign in, and keeps what they came with", async () => {
  const { run, write, until, find, relay } = await put();
  await run("open");
  await until(() => find("form textarea"));
  write("hello");
  await until(() => find(".is-sent"));
  const kept = { ...localStorage };
  relay.close(4508);
  await until(() => expect(find(".notice").textContent).toBe("Please sign in to the shop to chat"));
  expect({ ...localStorage }).toEqual(kept);
});

test("keeps the node of a message when it moves from the outbox to the log", async () => {
  const { run, write, until, find, relay } = await put();
  await run("open");
  await until(() => find("form textarea"));
  relay.freeze();
  write("hello");
  const sending = await until(() => find(".is-sending"));
  relay.thaw();
  expect(await until(() => find(".is-sent"))).toBe(sending);
});

/** A customer whose second message the relay refuses for good. */
async function withRefused(): Promise<Stage> {
  const one = await put();
  const { run, write, until, find, relay } = one;
  await run("open");
  await until(() => find("form textarea"));
  write("first");
  await until(() => find(".is-sent"));
  relay.dropNext("send_message");
  write("second");
  await until(() => find(".is-sending"));
  const item = Object.keys(localStorage).find((key) => key.startsWith("qin:demo:out:")) ?? "";
  const id = item.slice("qin:demo:out:".length);
  relay.send({ type: "refused", id, code: "message/unsupported", verdict: "stop", message: "no" });
  await until(() => expect(find(".is-failed .meta:last-child").textContent).toContain("Not sent"));
  return one;
}

test("[WG11] sends a message that was refused once more when asked to", async () => {
  const { until, find, has } = await withRefused();
  find<HTMLButtonElement>(".is-failed button").click();
  await until(() => expect(find(".is-sent:last-child .bubble").textContent).toBe("second"));
  expect(has(".is-failed")).toBe(false);
});

test("[WG12] drops a message that was refused when asked to", async () => {
  const { until, find, text } = await withRefused();
  find<HTMLButtonElement>(".is-failed button:last-child").click();
  await until(() => expect(text()).not.toContain("second"));
});

test("[WG13] tells the truth while the relay is away, and when it is back", async () => {
  const { run, write, until, find, relay } = await put();
  await run("open");
  await until(() => find("form textarea"));
  write("hello");
  await until(() => find(".is-sent"));
  relay.down();
  await until(() => expect(find(".notice").textContent).toContain("Cannot reach the shop"));
  write("are you there?");
  await until(() => find(".is-sending"));
  relay.up();
  await run("open");
  window.dispatchEvent(new Event("online"));
  await until(() => expect(find(".notice").textContent).toBe("Connected again"));
  await until(() => expect(find(".is-sent:last-child .bubble").textContent).toBe("are you there?"));
});

test("says that the device is offline", async () => {
  const { run, until, find } = await put();
  await run("open");
  await until(() => expect(find(".notice").textContent).toBe(""));
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  window.dispatchEvent(new Event("offline"));
  await until(() => expect(find(".notice").textContent).toContain("You are offline"));
});

test("[WG16] counts unread messages on the launcher, and marks them read when the panel is opened", async () => {
  const { run, write, until, find, has, relay, agent, conversationId } = await put();
  const unread: number[] = [];
  await run("on", "unread", ({ count }: Events["unread"]) => unread.push(count));
  await run("open");
  await until(() => find("form textarea"));
  write("hello");
  await until(() => find(".is-sent"));
  await run("close");
  relay.say(conversationId(), "Hello dear", agent);
  relay.say(conversationId(), "How can I help?", agent);
  await until(() => expect(find(".launcher").getAttribute("aria-label")).toBe("Open chat, 2 unread"));
  expect(find(".launcher b").textContent).toBe("2");
  await run("open");
  await until(() => find(".is-unread"));
  expect(has(".launcher b")).toBe(false);
  await until(() => expect(relay.received.at(-1)?.frame.type).toBe("mark_read"));
  expect(unread).toEqual([1, 2, 0]);
});

test("[WG14] has the conversation and the unsent text again after a reload", async () => {
  const relay = createFakeRelay();
  const before = await put({ relay });
  await before.run("open");
  await before.until(() => before.find("form textarea"));
  before.write("hello");
  await before.until(() => before.find(".is-sent"));
  const field = before.find<HTMLTextAreaElement>("form textarea");
  field.value = "half a thou";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await before.leave();

  const after = await put({ relay });
  await after.run("open");
  await after.until(() => expect(after.find(".is-sent .bubble").textContent).toBe("hello"));
  expect(after.find<HTMLTextAreaElement>("form textarea").value).toBe("half a thou");
});

test("[WG15] sends after a reload what could not be sent before it", async () => {
  const relay = createFakeRelay();
  const before = await put({ relay });
  await before.run("open");
  await before.until(() => before.find("form textarea"));
  relay.down();
  before.write("do not lose me");
  await before.until(() => before.find(".is-sending"));
  await before.leave();
  relay.up();

  const after = await put({ relay });
  await after.run("open");
  await after.until(() => expect(after.find(".is-sent .bubble").textContent).toBe("do not lose me"));
});

test("[WG6] keeps nothing in storage and opens no connection before the chat is opened", async () => {
  const { relay, run, until, find } = await put();
  await run("on", "ready", () => {});
  await until(() => find(".launcher"));
  await relay.settled();
  expect(localStorage.length).toBe(0);
  expect(relay.sockets).toHaveLength(0);
});

test("[WG17] shows the agent's name, and that they are typing", async () => {
  const { run, write, until, find, relay, agent, conversationId } = await put({ data: { name: "Xiaoman Home" } });
  await run("open");
  await until(() => expect(find("h2").textContent).toBe("Xiaoman Home"));
  write("hello");
  await until(() => find(".is-sent"));
  relay.append(conversationId(), {
    type: "agent.assigned",
    audience: "all",
    from: { role: "system", id: "system" },
    agentId: agent.id,
    name: agent.name,
    role: "agent",
  });
  await until(() => expect(find("h2").textContent).toBe("Xiaoya"));
  relay.type(conversationId(), agent, true);
  await until(() => expect(find(".typing").textContent).toBe("Xiaoya is typing…"));
  relay.say(conversationId(), "Hello dear", agent);
  await until(() => expect(find(".typing").textContent).toBe(""));
});

test("[WG18] offers to chat again when the conversation is closed, and opens a new one with the next message", async () => {
  const { run, write, until, find, text, root, relay, agent, conversationId } = await put();
  await run("open");
  await until(() => find("form textarea"));
  write("hello");
  await until(() => find(".is-sent"));
  const first = conversationId();
  relay.append(first, {
    type: "conversation.closed",
    audience: "all",
    from: { role: "agent", id: agent.id },
    by: "agent",
  });
  (await until(() => find(".again"))).click();
  const field = await until(() => find("form textarea"));
  await until(() => expect(root.activeElement).toBe(field));
  write("one more thing");
  await until(() => expect(find(".is-sent:last-child .bubble").textContent).toBe("one more thing"));
  expect(text()).toContain("This chat has ended");
  expect(text()).toContain("hello");
});

test("speaks another language when told to", async () => {
  const { run, until, find } = await put();
  await run("open");
  await until(() => find("form textarea"));
  await run("setLanguage", "zh-CN");
  await until(() => expect(find<HTMLTextAreaElement>("form textarea").placeholder).toBe("请输入您的问题…"));
  expect(find(".panel").lang).toBe("zh-CN");
});

test("gives the customer's ref, beginning a session for it", async () => {
  const { run, relay } = await put();
  expect(await run("ref")).toMatch(/\S/);
  expect(relay.received.map(({ frame }) => frame.type)).toContain("hello");
});

test("shows the relay the cart and the page once there is a connection", async () => {
  const { run, relay, until } = await put();
  await run("setPage", { url: "https://shop.example/p/1" });
  await run("setCart", { lines: [], quantity: 0, total: 0 });
  await run("open");
  await until(() =>
    expect(relay.received.at(-1)?.frame).toMatchObject({
      type: "set_context",
      page: { url: "https://shop.example/p/1" },
    }),
  );
});

test("[WG40] says who the customer is by the shop's token, and keeps no session of theirs", async () => {
  const { run, relay, until, find } = await put();
  await run("identify", async () => relay.identityFor("cust-7", "Mei"));
  await run("open");
  await until(() => find("form textarea"));
  await until(() => expect(localStorage.getItem("qin:demo:known")).toBe("1"));
  expect(localStorage.getItem("qin:demo:session")).toBeNull();
});

test("[WG42] goes on with what was written before the customer was known", async () => {
  const { run, write, relay, until, find } = await put();
  await run("open");
  await until(() => find("form textarea"));
  expect(find("h2").textContent).toBe("Test shop");
  write("hello");
  await until(() => find(".is-sent"));
  const session = localStorage.getItem("qin:demo:session");
  await run("identify", async () => relay.identityFor("cust-8", "Mei"));
  await until(() => expect(localStorage.getItem("qin:demo:session")).toBeNull());
  expect(relay.received.findLast(({ frame }) => frame.type === "hello")?.frame).toMatchObject({ auth: { session } });
  expect(find(".is-sent .bubble").textContent).toBe("hello");
});

test("[WG41] forgets the customer on sign-out", async () => {
  const { run, write, until, find, has } = await put();
  await run("open");
  await until(() => find("form textarea"));
  write("hello");
  await until(() => find(".is-sent"));
  await run("signOut");
  await until(() => expect(has(".panel")).toBe(false));
  expect(localStorage.length).toBe(0);
});

test("tells the page what happens, and not what was there before", async () => {
  const relay = createFakeRelay();
  const before = await put({ relay });
  await before.run("open");
  await before.until(() => before.find("form textarea"));
  before.write("history");
  await before.until(() => before.find(".is-sent"));
  await before.leave();

  const { run, write, until, find } = await put({ relay });
  const heard: string[] = [];
  await run("on", "open", () => heard.push("open"));
  await run("on", "message", ({ content }: Events["message"]) =>
    heard.push(content.kind === "text" ? content.text : content.kind),
  );
  await run("open");
  await until(() => find(".is-sent"));
  write("news");
  await until(() => expect(heard).toEqual(["open", "news"]));
});

test("[WG8] says which command, event or option was probably meant", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { run } = await put({ data: { acent: "#123456" } });
  // @ts-expect-error a misspelt command, as a page without types may have it
  await run("opne");
  expect(warn).toHaveBeenCalledWith('[qin] unknown option "acent"; did you mean "accent"?');
  expect(warn).toHaveBeenCalledWith('[qin] unknown command "opne"; did you mean "open"?');
  // @ts-expect-error likewise
  await run("on", "mesage", () => {});
  expect(warn).toHaveBeenCalledWith('[qin] unknown event "mesage"; did you mean "message"?');
});

test("[WG50] Escape closes the panel and gives the focus back to the launcher", async () => {
  const { run, until, find, has, root } = await put();
  await run("open");
  await until(() => find("form textarea"));
  find(".panel").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  await until(() => expect(has(".panel")).toBe(false));
  await until(() => expect(root.activeElement).toBe(find(".launcher")));
});

test("[WG7] destroy leaves no node, no listener, no timer and no connection behind", async () => {
  const listening = new Set<unknown>();
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target;
    vi.spyOn(target, "addEventListener").mockImplementation((type: string, listener: unknown, options?: unknown) => {
      listening.add(listener);
      if (typeof options === "object" && options !== null && "signal" in options) {
        const { signal } = options;
        if (signal instanceof AbortSignal) signal.addEventListener("abort", () => listening.delete(listener));
      }
      Reflect.apply(addEventListener, target, [type, listener, options]);
    });
    vi.spyOn(target, "removeEventListener").mockImplementation((type: string, listener: unknown, options?: unknown) => {
      listening.delete(listener);
      Reflect.apply(removeEventListener, target, [type, listener, options]);
    });
  }
  const timers = new Set<unknown>();
  const { setTimeout, clearTimeout } = window;
  window.setTimeout = Object.assign((run: () => void, ms?: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
    return timer;
  }, setTimeout);
  window.clearTimeout = (timer) => {
    timers.delete(timer);
    clearTimeout(timer);
  };
  onTestFinished(() => void Object.assign(window, { setTimeout, clearTimeout }));
  const { run, write, until, find, relay } = await put();
  await run("open");
  await until(() => find("form textarea"));
  write("hello");
  await until(() => find(".is-sent"));
  expect(listening.size).toBeGreaterThan(3);
  await run("destroy");
  await relay.settled();
  expect(document.querySelector("qin-chat")).toBeNull();
  expect(relay.connections).toBe(0);
  expect(listening.size).toBe(0);
  expect(timers.size).toBe(0);
});
