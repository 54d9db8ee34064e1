import { expect, test } from "vitest";
import { StoreError } from "../store-error.ts";
import type { StoreHarness } from "./harness.ts";
import { append, command, furnish, openCommand, SHOP, said, seqsOf, stored, upTo } from "./harness.ts";

/** What restarts, second processes and full disks may not break. */
export function lasting(harness: () => StoreHarness): void {
  test("[ST30] keeps everything over a restart, with the same epoch", async () => {
    const before = await furnish(await harness().open());
    await stored(before, openCommand());
    const once = command({ events: [said("one")], key: "k1" });
    const first = await stored(before, once);
    const { epoch } = before;
    await before.close();

    const after = await harness().open();
    expect(after.epoch).toBe(epoch);
    expect(await after.conversation(SHOP, "v1")).toEqual(first.record);
    expect(await append(after, once)).toMatchObject({ status: "duplicate", main: first.main });
    expect(await stored(after, command({ events: [said("two")] }))).toMatchObject({ main: { event: { seq: 3 } } });
  });

  test("[ST31] lets two processes write one conversation without a hole or a double", async () => {
    const one = await furnish(await harness().open());
    const two = await harness().open();
    await stored(one, openCommand());
    for (const n of upTo(50)) {
      await stored(one, command({ events: [said("from one")], key: `k${n}` }));
      await stored(two, command({ events: [said("from two")], key: `l${n}` }));
      expect(await append(two, command({ events: [said("from one")], key: `k${n}` }))).toMatchObject({
        status: "duplicate",
      });
    }
    expect(await seqsOf(one)).toEqual(upTo(101));
    expect((await one.conversation(SHOP, "v1"))?.head).toBe(101);
    expect(await one.inbox(SHOP)).toEqual(await two.inbox(SHOP));
  });

  test("[ST32] rejects a batch that the disk cannot take, leaves nothing of it, and works on after", async () => {
    const roomy = await furnish(await harness().open());
    await stored(roomy, openCommand());
    await roomy.close();
    const full = await harness().openFull();
    const big = "亲".repeat(9_000);
    const batch = upTo(400).map((n) => command({ events: [said(big)], key: `k${n}` }));
    await expect(full.append(batch)).rejects.toThrow(StoreError);
    await expect(full.append(batch)).rejects.toMatchObject({ code: "store/unavailable" });
    expect(await seqsOf(full)).toEqual([1]);
    expect((await full.conversation(SHOP, "v1"))?.head).toBe(1);
    expect(await stored(full, command({ events: [said("small")], key: "k1" }))).toMatchObject({
      main: { event: { seq: 2 } },
    });
  });

  test("rejects after it was closed", async () => {
    const store = await furnish(await harness().open());
    await store.close();
    await expect(append(store, openCommand())).rejects.toMatchObject({ code: "store/closed" });
    await expect(store.shops.get(SHOP)).rejects.toMatchObject({ code: "store/closed" });
  });
}
