import { createConnection, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Bus, BusMessage, BusNews } from "../../server/src/bus/bus.ts";
import { busContract } from "../../server/src/bus/contract.ts";
import { openRedisBus } from "../../server/src/bus/redis-bus.ts";
import { startProxy } from "../faults/support/tcp-proxy.ts";
import { startRedis } from "../support/services/redis.ts";
import type { Service } from "../support/services/service.ts";
import { until } from "../support/until.ts";

const SHOP = "shop-1";
let redis: Service;
let count = 0;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

const buses: Bus[] = [];
const lines: string[] = [];
afterEach(async () => {
  for (const bus of buses.splice(0)) await bus.close();
  lines.length = 0;
});

const keep = (fields: object, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`);
const log = { debug: keep, info: keep, warn: keep, error: keep };

async function node(epoch: string, options: { url?: string; follows?: readonly string[] } = {}) {
  count += 1;
  const bus = await openRedisBus({
    url: options.url ?? redis.url,
    epoch,
    nodeId: `node-${count}`,
    log,
    aliveEveryMs: 300,
  });
  buses.push(bus);
  const heard: BusNews[] = [];
  bus.subscribe((news) => heard.push(news));
  for (const shopId of options.follows ?? [SHOP]) bus.follow(shopId);
  await until("the channel to be open", () => !bus.isConnected || heard.some(({ kind }) => kind === "gap"));
  return { bus, heard, messages: () => heard.filter(({ kind }) => kind !== "gap" && kind !== "node-gone") };
}

const read = (seq: number, shopId = SHOP): BusMessage => ({
  kind: "read",
  shopId,
  conversationId: "v1",
  mark: { id: "c1", role: "customer", seq },
});

busContract("Redis", async () => {
  const { bus } = await node("contract");
  return { bus, settled: async () => undefined };
});

describe("two nodes on one Redis", () => {
  test("[CR3] hear each other, once and in order, and each its own messages at once", async () => {
    const one = await node("a");
    const other = await node("a");
    const sent = Array.from({ length: 500 }, (_, at) => read(at + 1));
    for (const message of sent) one.bus.publish(message);
    expect(one.messages()).toEqual(sent);
    await until("all to arrive", () => other.messages().length >= sent.length);
    other.bus.publish(read(1_000));
    await until("the answer", () => one.messages().length > sent.length);
    expect(other.messages()).toEqual([...sent, read(1_000)]);
    expect(one.messages()).toEqual([...sent, read(1_000)]);
  });

  test("[CR3] hear nothing of shops that they do not follow, nor of another log", async () => {
    const one = await node("b", { follows: [SHOP, "shop-2"] });
    const other = await node("b", { follows: ["shop-2"] });
    const stranger = await node("c", { follows: [SHOP, "shop-2"] });
    one.bus.publish(read(1));
    one.bus.publish(read(2, "shop-2"));
    await until("the message to arrive", () => other.messages().length > 0);
    expect(other.messages()).toEqual([read(2, "shop-2")]);
    other.bus.unfollow("shop-2");
    other.bus.follow("shop-3");
    await until("the channel to be open", () =>
      other.heard.some((news) => news.kind === "gap" && news.shopId === "shop-3"),
    );
    one.bus.publish(read(3, "shop-2"));
    one.bus.publish(read(4, "shop-3"));
    await until("the message to arrive", () => other.messages().length > 1);
    expect(other.messages().at(-1)).toEqual(read(4, "shop-3"));
    expect(stranger.messages()).toEqual([]);
  });

  test("[CR4] a message of another version is counted and passed over, and says so once", async () => {
    const one = await node("d");
    const publisher = await plain();
    const say = (lines: string) => publisher.say(["PUBLISH", `qin:d:shop:{${SHOP}}`, lines]);
    say("qin2 future\nwhatever");
    say("");
    say("qin1 old\nread");
    say(`qin1 old\nread\tv1\t\t${JSON.stringify({ ...read(1), mark: 3 })}`);
    say("qin1 old\nread\tv1\t\t{");
    say(`qin1 old\nread\tv1\t\t${JSON.stringify(read(1, "shop-2"))}`);
    say(`qin1 old\nsurprise\t\t\t{}\nread\tv1\t\t${JSON.stringify({ ...read(7), added: true })}`);
    await until("the good one to arrive", () => one.messages().length > 0);
    expect(one.messages()).toEqual([read(7)]);
    expect(one.bus.stats()).toMatchObject({ unreadable: 7 });
    expect(lines.filter((line) => line.includes("another version"))).toHaveLength(2);
    publisher.close();
  });

  test("[CR4] what nobody here wants is not even read", async () => {
    const one = await node("e");
    const bus = await openRedisBus({ url: redis.url, epoch: "e", nodeId: "picky", log });
    buses.push(bus);
    const heard: BusNews[] = [];
    const end = bus.subscribe(
      (news) => heard.push(news),
      ({ conversationId }) => conversationId === "v2",
    );
    bus.follow(SHOP);
    await until("the channel to be open", () => heard.length > 0);
    one.bus.publish(read(1));
    one.bus.publish({ ...read(2), conversationId: "v2" } as BusMessage);
    await until("the wanted one", () => heard.length > 1);
    expect(heard.at(-1)).toMatchObject({ conversationId: "v2" });
    end();
  });

  test("[CR5] while Redis is away messages are dropped and counted; back again, every shop is told of a gap", async () => {
    const one = await node("f", { follows: [SHOP, "shop-2"] });
    const other = await node("f");
    await redis.kill();
    await until("both to notice", () => !one.bus.isConnected && !other.bus.isConnected);
    one.bus.publish(read(1));
    expect(one.messages()).toEqual([read(1)]);
    expect(one.bus.stats().dropped).toBe(1);
    one.heard.length = 0;
    await redis.restart();
    await until("both to be back", () => one.bus.isConnected && other.bus.isConnected);
    expect(one.heard).toEqual([
      { kind: "gap", shopId: SHOP },
      { kind: "gap", shopId: "shop-2" },
    ]);
    one.bus.publish(read(2));
    await until("the message to arrive", () => other.messages().length > 0);
    expect(other.messages()).toEqual([read(2)]);
    expect(lines.filter((line) => line.startsWith("Redis is away"))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith("Redis is back"))).toHaveLength(2);
  });

  test("[CR13] a session that was ended while its node alone had lost Redis is told to the others when it is back", async () => {
    const line = await startProxy(() => redis.url);
    const one = await node("j", { url: `redis://127.0.0.1:${new URL(line.url).port}` });
    const other = await node("j");
    line.hold();
    line.cut();
    await until("one to notice", () => !one.bus.isConnected);
    const ended: BusMessage = { kind: "session-revoked", shopId: SHOP, tokenHash: "h" };
    one.bus.publish(ended);
    one.bus.publish(read(1));
    line.letThrough();
    await until("the others to hear", () => other.messages().length > 0);
    expect(other.messages()).toEqual([ended]);
    expect(other.bus.isConnected).toBe(true);
    await one.bus.close();
    await line.close();
  });

  test("[CR6] a node that is not heard any longer is told to be gone", async () => {
    const one = await node("g");
    const other = await node("g");
    await until("them to know each other", () => one.bus.stats().nodes === 2 && other.bus.stats().nodes === 2);
    await other.bus.close();
    await until("its lease to end", () => one.heard.some(({ kind }) => kind === "node-gone"));
    expect(one.heard.at(-1)).toEqual({ kind: "node-gone", nodeId: other.bus.nodeId });
    expect(one.bus.stats().nodes).toBe(1);
  });
});

describe("a Redis that", () => {
  test("[CR5] is not there at the start is waited for, and serves once it is", async () => {
    await redis.kill();
    const one = await node("h");
    expect(one.bus.isConnected).toBe(false);
    await redis.restart();
    await until("it to be there", () => one.bus.isConnected);
  });

  test("wants another password: the relay does not start, and never says the one it has", async () => {
    const publisher = await plain();
    await publisher.say(["CONFIG", "SET", "requirepass", "right-one"]);
    const url = redis.url.replace("redis://", "redis://:wrong-one@");
    await expect(openRedisBus({ url, epoch: "i", nodeId: "x", log })).rejects.toMatchObject({ code: "start/bus" });
    await expect(openRedisBus({ url: redis.url, epoch: "i", nodeId: "x", log })).rejects.toThrow(/NOAUTH/);
    const right = await node("i", { url: redis.url.replace("redis://", "redis://:right-one@") });
    expect(right.bus.isConnected).toBe(true);
    await redis.restart();
    expect(lines.join("\n")).not.toMatch(/wrong-one|right-one/);
    publisher.close();
  });
});

/** A client that knows nothing but how to send a command. */
async function plain(): Promise<{ say: (words: readonly string[]) => Promise<void>; close: () => void }> {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const made = createConnection({ host: "127.0.0.1", port: redis.port }, () => resolve(made));
    made.once("error", reject);
  });
  socket.on("error", () => undefined);
  return {
    say: (words) => {
      const answered = new Promise<void>((resolve) => socket.once("data", () => resolve()));
      socket.write(`*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join("")}`);
      return answered;
    },
    close: () => socket.destroy(),
  };
}
