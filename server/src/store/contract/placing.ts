import { expect, test } from "vitest";
import type { Store } from "../store.ts";
import {
  append,
  closedBy,
  command,
  fromAgent,
  noted,
  openCommand,
  opening,
  replied,
  SHOP,
  said,
  seqsOf,
  stored,
  T0,
  upTo,
} from "./harness.ts";

/** How events get their place: seq, at, prev. */
export function placing(fresh: () => Promise<Store>): void {
  test("[ST1] gives two hundred concurrent commands the seqs 2 to 201 without a hole", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const texts = upTo(200).map((n) => store.append([command({ events: [said(`${n}`)], key: `k${n}` })]));
    const results = (await Promise.all(texts)).flat();
    expect(results.every(({ status }) => status === "stored")).toBe(true);
    expect(await seqsOf(store)).toEqual(upTo(201));
  });

  test("[ST2] gives the commands of one batch the same seqs as one after another", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const results = await store.append(upTo(500).map((n) => command({ events: [said(`${n}`)] })));
    expect(results.map((result) => (result.status === "stored" ? result.main.event.seq : 0))).toEqual(
      upTo(500).map((n) => n + 1),
    );
    expect((await store.conversation(SHOP, "v1"))?.head).toBe(501);
  });

  test("[ST3] never lets time run backwards inside a conversation", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    await stored(store, command({ events: [said("now")], receivedAt: T0 + 5_000 }));
    const late = await stored(store, command({ events: [said("the clock was set back")], receivedAt: T0 - 9_000 }));
    expect(late.main.event.at).toBe(T0 + 5_000);
  });

  test("[ST4] writes several events of one command together and answers with the one asked for", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const both = command({ events: [replied("bye"), closedBy()], mainEvent: 0, author: fromAgent() });
    const result = await stored(store, both);
    expect(result.events.map(({ event }) => event.type)).toEqual(["message.sent", "conversation.closed"]);
    expect(result.main.event.type).toBe("message.sent");
    expect(result.record).toMatchObject({ head: 3, isClosed: true });
  });

  test("[ST5] lets prev and head of a customer pass over staff-only events", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const note = await stored(store, command({ events: [noted("VIP"), noted("again")], author: fromAgent() }));
    expect(note.record).toMatchObject({ head: 3, customerHead: 1 });
    const said4 = await stored(store, command({ events: [said("hello")] }));
    expect(said4.main).toMatchObject({ prev: 3, customerPrev: 1, event: { seq: 4 } });
    expect(said4.record.customerHead).toBe(4);
    expect(await seqsOf(store, "v1", "customer")).toEqual([1, 4]);
    expect(await store.heads(SHOP, ["v1", "nowhere"])).toEqual([{ conversationId: "v1", head: 4, customerHead: 4 }]);
  });

  test("[ST6] opens a conversation and takes its first message in one step", async () => {
    const store = await fresh();
    const result = await stored(
      store,
      command({ target: { open: opening("v1") }, events: [said("hello")], key: "k1" }),
    );
    expect(result.events.map(({ event }) => event.type)).toEqual(["conversation.opened", "message.sent"]);
    expect(result.main.event).toMatchObject({ seq: 2, type: "message.sent" });
  });

  test("[ST7] opens the same clientConversationId only once, in one batch and in a later one", async () => {
    const store = await fresh();
    const first = command({ target: { open: opening("v1", "c1", "client-a") }, events: [] });
    const second = command({ target: { open: opening("v2", "c1", "client-a") }, events: [] });
    const results = await store.append([first, second]);
    expect(results.map(({ status }) => status)).toEqual(["stored", "duplicate"]);
    const third = await append(store, command({ target: { open: opening("v3", "c1", "client-a") }, events: [] }));
    expect(third).toMatchObject({ status: "duplicate", record: { conversationId: "v1" }, main: { event: { seq: 1 } } });
  });

  test("writes into the conversation that is open already under this clientConversationId", async () => {
    const store = await fresh();
    await stored(store, command({ target: { open: opening("v1", "c1", "client-a") }, events: [] }));
    const result = await stored(
      store,
      command({ target: { open: opening("v2", "c1", "client-a") }, events: [said("hello")] }),
    );
    expect(result.main.event).toMatchObject({ conversationId: "v1", seq: 2 });
  });

  test("[ST8] refuses a clientConversationId that another customer has used", async () => {
    const store = await fresh();
    await stored(store, command({ target: { open: opening("v1", "c1", "client-a") }, events: [] }));
    const stolen = command({ target: { open: opening("v2", "c2", "client-a") }, events: [] });
    expect(await append(store, stolen)).toEqual({ status: "refused", code: "message/id-taken" });
  });

  test("refuses to open for a customer that does not exist, and its neighbours go on", async () => {
    const store = await fresh();
    const results = await store.append([openCommand("v1", "c1"), openCommand("v2", "nobody"), openCommand("v3", "c2")]);
    expect(results.map(({ status }) => status)).toEqual(["stored", "refused", "stored"]);
  });

  test("throws for a command without events before it touches the store", async () => {
    const store = await fresh();
    await expect(store.append([openCommand(), command({ events: [] })])).rejects.toThrow(TypeError);
    expect(await store.conversation(SHOP, "v1")).toBeNull();
  });
}
