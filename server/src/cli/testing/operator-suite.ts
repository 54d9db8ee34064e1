import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Event, event as eventSchema, type Order, schema } from "@qin/sdk/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  closedBy,
  command,
  customerOf,
  furnish,
  noted,
  openCommand,
  replied,
  SHOP,
  said,
  shopOf,
  stored,
  T0,
} from "../../store/contract/harness.ts";
import { openMaintenance } from "../../store/maintenance/open.ts";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import { runAlone, runQin } from "./run-qin.ts";

const AUDIT = join(import.meta.dirname, "../../../../sdk/bin/qin-audit.mjs");

/** A log for one test, and how `qin` finds it. */
export interface OperatorHarness {
  readonly env: Readonly<Record<string, string>>;
  readonly where: Parameters<typeof openMaintenance>[0];
  open(): Promise<Store>;
  dispose(): Promise<void>;
}

const exported = schema.object({
  id: schema.string({ max: 64 }),
  shop: schema.string({ max: 64 }),
  events: schema.list(eventSchema, { max: 100_000 }),
});

/** What export and rebuild promise, of either dialect. */
export function operatorSuite(name: string, create: () => Promise<OperatorHarness>): void {
  describe(`an operator and ${name}`, () => {
    let harness: OperatorHarness;
    let store: Store;
    let folder = "";
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "qin-operator-"));
      harness = await create();
      store = await furnish(await harness.open());
    });
    afterEach(async () => {
      await harness.dispose();
      await rm(folder, { recursive: true });
    });
    const qin = (...args: string[]) => runQin(args, harness.env);
    const at = (file: string): string => join(folder, file);

    async function linesOf(file: string) {
      const lines = (await readFile(at(file), "utf8")).trimEnd().split("\n");
      return lines.map((line) => exported.parse(JSON.parse(line), "a line"));
    }

    test("[OP40] exports whole logs, one conversation a line, as qin-audit reads them", async () => {
      await stored(store, openCommand("v1"));
      await stored(store, command({ events: [said("有货吗")] }));
      await stored(store, command({ events: [replied("自己看"), noted("老顾客")] }));
      for (let n = 0; n < 1_500; n += 1) await store.append([command({ events: [said(`第 ${n} 句`)] })]);
      await stored(store, openCommand("v2"));
      expect(await qin("export", at("all.jsonl"))).toMatchObject({
        code: 0,
        err: "",
        out: expect.stringMatching(/2 conversations/),
      });
      const [first, second, ...more] = await linesOf("all.jsonl");
      const log = await store.events({ shopId: SHOP, conversationId: "v1", viewer: "staff", limit: 10_000 });
      expect({ ...first }).toEqual({ id: "v1", shop: SHOP, events: log });
      expect({ id: second?.id, more }).toEqual({ id: "v2", more: [] });
      expect((await stat(at("all.jsonl"))).mode & 0o777).toBe(0o600);
      const audit = await runAlone(AUDIT, [at("all.jsonl"), "--format", "json"]);
      expect(audit.out).toContain("v1");
      expect(audit.err).not.toMatch(/broken|cannot be read/);
    });

    test("[OP41] exports only what went on between two moments", async () => {
      const day = 86_400_000;
      for (const [id, begin, end] of [
        ["before", 0, 1],
        ["across", 1, 3],
        ["within", 3, 4],
        ["after", 6, 7],
      ] as const) {
        await stored(store, { ...openCommand(id), receivedAt: T0 + begin * day });
        const target = { conversationId: id };
        await stored(store, command({ target, events: [said("在吗"), closedBy()], receivedAt: T0 + end * day }));
      }
      const time = (days: number): string => new Date(T0 + days * day).toISOString();
      const range = ["--since", time(2), "--until", time(6)];
      expect(await qin("export", at("some.jsonl"), ...range)).toMatchObject({ code: 0 });
      expect((await linesOf("some.jsonl")).map(({ id }) => id)).toEqual(["across", "within"]);
      expect(await qin("export", at("x"), "--since", "yesterday")).toMatchObject({
        code: 1,
        err: expect.stringMatching(/--since: expected a date/),
      });
    });

    test("[OP42] covers phone, identity and card numbers unless told otherwise, wherever a person wrote them", async () => {
      const order: Order = {
        id: "13900139000",
        items: "碗",
        quantity: 1,
        total: 58,
        address: "文三路 90 号 13800138000",
      };
      const from = { role: "customer", id: "c1" } as const;
      await stored(store, openCommand("v1"));
      await stored(store, command({ events: [{ type: "order.placed", audience: "all", from, order }] }));
      await stored(
        store,
        command({ events: [said("打 138-0013-8000，证 11010519491231002X，卡 4111 1111 1111 1111")] }),
      );
      await qin("export", at("masked"));
      await qin("export", at("unmasked"), "--unmasked");
      const masked = await readFile(at("masked"), "utf8");
      expect(masked).not.toMatch(/13800138000|138-0013|11010519491231|4111 1111/);
      expect(masked).toContain("打 ***-****-**00，证 ****************2X，卡 **** **** **** **11");
      expect(masked).toContain('"id":"13900139000"');
      expect(await readFile(at("unmasked"), "utf8")).toContain("卡 4111 1111 1111 1111");
    });

    test("[OP43] an export is written into the audit log, and no file is overwritten", async () => {
      await stored(store, openCommand("v1"));
      await writeFile(at("kept"), "mine");
      expect(await qin("export", at("kept"))).toMatchObject({
        code: 1,
        err: expect.stringMatching(/is there already, and is kept/),
      });
      expect(await store.audit.list(SHOP, 10)).toEqual([]);
      const out = await qin("export", "-", "--unmasked", "--since", "2023-01-01");
      expect(JSON.parse(out.out)).toMatchObject({ id: "v1" });
      expect(await store.audit.list(SHOP, 10)).toMatchObject([
        {
          who: { kind: "operator" },
          action: "log.exported",
          target: SHOP,
          detail: { since: Date.parse("2023-01-01"), until: null, isMasked: false },
        },
      ]);
    });

    test("asks for the shop where there are several", async () => {
      await store.shops.put(shopOf("shop-9"));
      expect(await qin("export", at("x"))).toMatchObject({
        code: 1,
        err: expect.stringMatching(/Name the shop with --shop.*shop-1.*shop-9/),
      });
      expect(await qin("rebuild", "--shop", "none")).toMatchObject({
        code: 1,
        err: expect.stringMatching(/There is no shop "none"/),
      });
      expect(await qin("rebuild", "--shop", "shop-9")).toMatchObject({ code: 0 });
    });

    /** A conversation with something in every table that is derived. */
    async function furnished(): Promise<Event[]> {
      const from = { role: "customer", id: "c1" } as const;
      const order: Order = { id: "o1", items: "碗", quantity: 1, total: 58, address: "文三路 90 号" };
      await store.customers.put(customerOf("c1", { name: "王" }));
      await stored(store, openCommand("v1"));
      const asked = { ...said("有货吗"), clientMessageId: "m1" };
      await stored(store, command({ events: [asked], key: "client:m1" }));
      await stored(
        store,
        command({ events: [noted("老顾客"), { type: "order.placed", audience: "all", from, order }] }),
      );
      const changed = { ...order, address: "文二路 1 号" };
      await stored(store, command({ events: [{ type: "order.changed", audience: "all", from, order: changed }] }));
      return store.events({ shopId: SHOP, conversationId: "v1", viewer: "staff", limit: 100 });
    }

    async function spoil(work: (db: Db) => Promise<unknown>): Promise<void> {
      const { db, close } = await openMaintenance(harness.where);
      await work(db);
      await close();
    }

    async function everything() {
      const { db, close } = await openMaintenance(harness.where);
      const tables = {
        conversations: await db.selectFrom("conversations").selectAll().execute(),
        events: await db.selectFrom("events").selectAll().orderBy("seq").execute(),
        orders: await db.selectFrom("orders").selectAll().execute(),
        keys: await db.selectFrom("command_keys").selectAll().execute(),
      };
      await close();
      return tables;
    }

    test("[OP50] finds nothing to mend in what the relay wrote", async () => {
      await furnished();
      await stored(store, command({ events: [replied("亲，您好"), closedBy()] }));
      expect(await qin("rebuild")).toEqual({ code: 0, out: "Everything is as the log says.\n", err: "" });
    });

    test("[OP51] names every table that differs from the log, changes nothing unasked, and mends it when asked", async () => {
      await furnished();
      const before = await everything();
      await spoil(async (db) => {
        await db.updateTable("conversations").set({ row: "{}", customer_head: 1, response_due: null }).execute();
        await db.updateTable("events").set({ customer_prev: 9, is_staff: 1 }).where("seq", "=", 4).execute();
        await db.updateTable("orders").set({ body: "{}" }).execute();
        await db.deleteFrom("command_keys").where("key", "=", "client:m1").execute();
      });
      const differences =
        "v1: conversations.customer_head, conversations.row, conversations.response_due, events.customer_prev+is_staff of 4, orders of o1, command_keys of 2";
      const looked = await qin("rebuild");
      expect(looked).toMatchObject({ code: 1, err: "" });
      expect(looked.out.split("\n")[0]?.split(", ").toSorted()).toEqual(differences.split(", ").toSorted());
      const spoilt = await everything();
      expect(spoilt.orders[0]?.body).toBe("{}");

      expect(await qin("rebuild", "--write")).toMatchObject({ code: 0, out: expect.stringContaining("; mended\n") });
      const [conversation] = (await everything()).conversations;
      const [was] = before.conversations;
      expect(conversation?.cursor).toBeGreaterThan(was?.cursor ?? 0);
      expect(await everything()).toEqual({ ...before, conversations: [{ ...was, cursor: conversation?.cursor }] });
      expect((await store.conversation(SHOP, "v1"))?.row.lastMessage?.text).toBe("有货吗");
      expect(await qin("rebuild")).toMatchObject({ code: 0 });
    });

    test("[OP52] makes the row of a conversation anew from its log alone", async () => {
      await furnished();
      const before = await store.conversation(SHOP, "v1");
      await spoil((db) => db.deleteFrom("conversations").execute());
      expect(await qin("rebuild", "--write")).toMatchObject({
        code: 0,
        out: "v1: conversations.missing; mended\n1 conversations mended.\n",
      });
      const after = await store.conversation(SHOP, "v1");
      expect({ ...after, cursor: 0 }).toEqual({ ...before, cursor: 0 });
    });

    test("[OP53] tells of a log that has a hole, and leaves it alone", async () => {
      await furnished();
      const before = await everything();
      await spoil((db) => db.deleteFrom("events").where("seq", "=", 3).execute());
      const result = await qin("rebuild", "--write");
      expect(result).toMatchObject({
        code: 1,
        out: expect.stringContaining("v1: its log has a hole or a double at 3\n"),
      });
      expect(result.out).toContain("restore a backup");
      expect((await everything()).conversations).toEqual(before.conversations);
    });
  });
}
