import { expect, test } from "vitest";
import type { Store } from "../store.ts";
import {
  append,
  closedBy,
  command,
  fromAgent,
  fromCustomer,
  openCommand,
  opening,
  replied,
  SHOP,
  said,
  seqsOf,
  stored,
} from "./harness.ts";

/** Keys that were used before, and guards that do not hold. */
export function refusing(fresh: () => Promise<Store>): void {
  test("[ST10] answers a repeated key with the first result and writes nothing", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const once = command({ events: [said("one")], key: "k1" });
    const first = await stored(store, once);
    await stored(store, command({ events: [said("two")], key: "k2" }));
    const again = await append(store, once);
    expect(again).toMatchObject({ status: "duplicate", main: { event: { id: first.main.event.id, seq: 2 } } });
    expect(again).toMatchObject({ record: { head: 3 } });
    expect(await seqsOf(store)).toEqual([1, 2, 3]);
  });

  test("[ST11] finds a key that was used earlier in the same batch", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const once = command({ events: [said("one")], key: "k1" });
    const results = await store.append([once, once, command({ events: [said("two")], key: "k2" })]);
    expect(results.map(({ status }) => status)).toEqual(["stored", "duplicate", "stored"]);
    expect(await seqsOf(store)).toEqual([1, 2, 3]);
  });

  test("[ST12] lets a member repeat a key in another role, and nobody else", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const reply = command({ events: [replied("hello")], key: "k1", author: fromAgent("m1") });
    await stored(store, reply);
    expect(await append(store, { ...reply, author: { role: "supervisor", id: "m1" } })).toMatchObject({
      status: "duplicate",
    });
    const taken = { status: "refused", code: "message/id-taken" };
    expect(await append(store, { ...reply, author: fromAgent("m2") })).toEqual(taken);
    expect(await append(store, { ...reply, author: fromCustomer("m1") })).toEqual(taken);
  });

  test("[ST13] keeps the keys of two shops apart", async () => {
    const store = await fresh();
    await store.shops.put({ ...(await theShop(store)), id: "shop-2" });
    await store.customers.put({ ...(await theCustomer(store)), shopId: "shop-2" });
    await stored(store, openCommand());
    await stored(store, { ...openCommand(), shopId: "shop-2" });
    await stored(store, command({ events: [said("here")], key: "k1" }));
    await stored(store, command({ events: [said("there")], key: "k1", shopId: "shop-2" }));
    expect(await seqsOf(store)).toEqual([1, 2]);
  });

  test("[ST14] refuses what it cannot place, and its neighbours do not notice", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const results = await store.append([
      command({ events: [said("one")] }),
      command({ events: [said("lost")], target: { conversationId: "nowhere" } }),
      command({ events: [said("late")], expectHead: 1 }),
      command({ events: [said("two")], expectHead: 2 }),
    ]);
    expect(results.map((result) => (result.status === "refused" ? result.code : result.status))).toEqual([
      "stored",
      "conversation/unknown",
      "stale",
      "stored",
    ]);
    expect(await seqsOf(store)).toEqual([1, 2, 3]);
  });

  test("[ST15] does not use up the key of a refused command", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const late = command({ events: [said("one")], key: "k1", expectHead: 7 });
    expect(await append(store, late)).toMatchObject({ status: "refused", code: "stale" });
    expect(await append(store, { ...late, expectHead: 1 })).toMatchObject({ status: "stored" });
  });

  test("[ST17] lets no name that a database cannot keep spoil the batch it comes in", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const odd = ["nul\0", "half \ud83d", "half \ud83e", 'quotes "\\{},NULL'];
    const spoilers = odd.flatMap((name) => [
      command({ events: [said("odd")], key: name }),
      command({ events: [said("odd")], target: { conversationId: name } }),
      command({ events: [said("odd")], target: { open: opening(`${name}-v`, "c1", name) } }),
      command({ events: [said("odd")], author: fromCustomer(name), key: `k-${name}` }),
    ]);
    const batch = [
      command({ events: [said("one \0 \ud83d")] }),
      ...spoilers,
      ...spoilers,
      command({ events: [said("two")] }),
    ];
    const results = await store.append(batch);
    expect(results).toHaveLength(batch.length);
    expect(results.at(0)).toMatchObject({ status: "stored", main: { event: { seq: 2 } } });
    expect(results.at(-1)).toMatchObject({ status: "stored", main: { event: { content: { text: "two" } } } });
    const [event] = await store.events({ shopId: SHOP, conversationId: "v1", viewer: "staff", after: 1, limit: 1 });
    expect(event).toMatchObject({ content: { text: "one \0 \ud83d" } });
    for (const name of odd) expect(await store.conversation(SHOP, name)).toBeNull();
    expect(await store.heads(SHOP, odd)).toEqual([]);
    expect(await store.members.byEmail("nul\0@demo.shop")).toBeNull();
  });

  test("finds the duplicate before it looks at the guards", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    const once = command({ events: [said("one")], key: "k1", expectHead: 1 });
    await stored(store, once);
    await stored(store, command({ events: [closedBy()] }));
    expect(await append(store, once)).toMatchObject({ status: "duplicate", main: { event: { seq: 2 } } });
  });

  test("writes into a closed conversation only what need not find it open", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    await stored(store, command({ events: [closedBy()] }));
    expect(await append(store, command({ events: [said("late")] }))).toEqual({
      status: "refused",
      code: "conversation/closed",
    });
    expect(await append(store, command({ events: [said("late")], needsOpen: false }))).toMatchObject({
      status: "stored",
    });
  });

  test("[ST16] opens another conversation for a message to a closed one, and says so to every repeat", async () => {
    const store = await fresh();
    await stored(store, openCommand());
    await stored(store, command({ events: [closedBy()] }));
    const late = command({ events: [said("late")], key: "k1", orOpen: opening("v2") });
    const moved = await stored(store, late);
    expect(moved).toMatchObject({ movedFrom: "v1", main: { event: { conversationId: "v2", seq: 2 } } });
    expect(await append(store, late)).toMatchObject({
      status: "duplicate",
      movedFrom: "v1",
      main: { event: { conversationId: "v2", seq: 2 } },
    });
    const next = await stored(
      store,
      command({ events: [said("later")], key: "k2", orOpen: opening("v3", "c1", "client-v2") }),
    );
    expect(next).toMatchObject({ movedFrom: "v1", main: { event: { conversationId: "v2", seq: 3 } } });
    expect(await store.conversation(SHOP, "v3")).toBeNull();
  });

  test("refuses to move into a conversation that is closed as well", async () => {
    const store = await fresh();
    for (const id of ["v1", "v2"]) {
      await stored(store, openCommand(id));
      await stored(store, command({ events: [closedBy()], target: { conversationId: id } }));
    }
    const late = command({ events: [said("late")], key: "k1", orOpen: opening("v9", "c1", "client-v2") });
    expect(await append(store, late)).toEqual({ status: "refused", code: "conversation/closed" });
  });
}

async function theShop(store: Store) {
  const shop = await store.shops.get(SHOP);
  if (shop === null) throw new Error("no shop");
  return shop;
}

async function theCustomer(store: Store) {
  const customer = await store.customers.get(SHOP, "c1");
  if (customer === null) throw new Error("no customer");
  return customer;
}
