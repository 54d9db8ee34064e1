import type { Log } from "../context.ts";
import { placeOf } from "../place-of.ts";
import { StartError } from "../start-error.ts";
import { type Bus, type BusMessage, shopOf } from "./bus.ts";
import { Listeners } from "./listeners.ts";
import { NodeLeases } from "./node-leases.ts";
import { PacketQueue } from "./packet-queue.ts";
import { connectRedis, type Trouble, troubleOf } from "./redis-connection.ts";
import { Untaken } from "./untaken.ts";
import { addressOf, fromLine, linesOf, senderOf, toLine, toPacket } from "./wire.ts";

const ALIVE_EVERY_MS = 2_000;
/** How long a starting node waits for Redis, in ms; after that it serves without, and goes on trying. */
const START_MS = 5_000;
/** How long a stopping node waits for Redis to say good-bye, in ms. */
const QUIT_MS = 1_000;

export interface RedisBusOptions {
  /** `redis://` or `rediss://`, with user and password where Redis wants them. */
  readonly url: string;
  /** The log's name: only nodes of one log hear each other, whoever else uses this Redis. */
  readonly epoch: string;
  /** Unique among all nodes and starts. */
  readonly nodeId: string;
  readonly log: Log;
  /** Default Math.random. */
  readonly random?: () => number;
  /** How often this node says that it is there, in ms; silent three times, it is gone. Default 2,000; the same on all nodes. */
  readonly aliveEveryMs?: number;
}

/**
 * The bus of a cluster, over Redis pub/sub. One channel a shop, and one on which nodes say that they are there. A node's own
 * messages reach its own listeners at once; to the others they go together, once a turn of the event loop. Nothing is kept
 * while Redis is away, but for sessions that were ended: what was lost is announced as a `gap`, and read from the store.
 * @throws {StartError} `start/bus` when Redis refuses this node, for want of a password or of a right.
 */
export async function openRedisBus(options: RedisBusOptions): Promise<Bus> {
  const { url, epoch, nodeId, log, random = Math.random, aliveEveryMs = ALIVE_EVERY_MS } = options;
  const place = placeOf(url);
  const everybody = `qin:${epoch}:nodes`;
  /** The braces put all of a shop on one shard, should Redis be a cluster some day. */
  const channelOf = (shopId: string) => `qin:${epoch}:shop:{${shopId}}`;
  const listeners = new Listeners(log);
  const leases = new NodeLeases(aliveEveryMs);
  const followed = new Map<string, string>();
  const redis = connectRedis(url, random);
  const untaken = new Untaken();
  const queue = new PacketQueue(
    nodeId,
    (channel, packet) => redis.publish(channel, packet),
    (channel, lines) => untaken.keep(channel, lines),
  );
  const unreadableFrom = new Set<string>();
  let isConnected = false;
  let isClosing = false;
  let hasToldOutage = false;
  let echoAt = performance.now();
  let received = 0;
  let unreadable = 0;
  let trouble: Trouble | null = null;
  let hasArrived = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    hasArrived = resolve;
  });

  redis.on("error", (error: unknown) => {
    trouble = troubleOf(error);
    if (!isConnected) away();
  });
  redis.on("close", away);
  redis.on("ready", () => void arrive());
  redis.on("message", hear);
  const beat = setInterval(stayAlive, aliveEveryMs);
  beat.unref();

  /** Said once for each time that Redis is away. */
  function away(): void {
    isConnected = false;
    if (hasToldOutage || isClosing) return;
    hasToldOutage = true;
    log.warn(
      { bus: place, problem: trouble?.message ?? "the connection was closed" },
      "Redis is away; nodes learn of each other's messages from the store until it is back",
    );
  }

  async function arrive(): Promise<void> {
    const asked = [...followed];
    try {
      await redis.subscribe(everybody, ...asked.map(([, channel]) => channel));
    } catch (error) {
      trouble = troubleOf(error);
      away();
      redis.disconnect(true);
      return;
    }
    const now = performance.now();
    isConnected = true;
    hasArrived();
    echoAt = now;
    trouble = null;
    leases.renewAll(now);
    if (hasToldOutage) log.info({ bus: place, dropped: queue.dropped }, "Redis is back");
    hasToldOutage = false;
    stayAlive();
    // Whoever began to follow while this was under way is not among those that were asked for.
    for (const [shopId, channel] of followed) {
      if (asked.some(([known]) => known === shopId)) gap(shopId);
      else subscribe(shopId, channel);
    }
  }

  function subscribe(shopId: string, channel: string): void {
    // What fails here fails with its connection, and is asked for again by the next one.
    redis.subscribe(channel).then(
      () => gap(shopId),
      () => undefined,
    );
  }

  function gap(shopId: string): void {
    if (followed.has(shopId) && !isClosing) listeners.deliver({ kind: "gap", shopId }, nodeId);
  }

  function hear(channel: string, text: string): void {
    const sender = senderOf(text);
    if (sender === nodeId) {
      echoAt = performance.now();
      return;
    }
    if (sender === null) {
      notUnderstood("unknown");
      return;
    }
    leases.heard(sender, performance.now());
    const shopId = channel === everybody ? "" : channel.slice(channelOf("").length - 1, -1);
    for (const line of linesOf(text)) hearLine(sender, shopId, line);
  }

  function hearLine(sender: string, shopId: string, line: string): void {
    received += 1;
    const address = addressOf(shopId, line);
    if (address !== null && !listeners.want(address)) return;
    const message = address === null ? null : fromLine(shopId, line);
    if (message === null) notUnderstood(sender);
    else listeners.deliver(message, sender);
  }

  /** No more is lost than when Redis loses it: the comparison of heads finds what it spoke of. */
  function notUnderstood(sender: string): void {
    unreadable += 1;
    if (unreadableFrom.has(sender)) return;
    unreadableFrom.add(sender);
    log.warn({ node: sender }, "another node says what this one does not understand: is it of another version?");
  }

  function stayAlive(): void {
    const now = performance.now();
    if (!isConnected) {
      leases.renewAll(now);
      return;
    }
    if (now - echoAt > leases.leaseMs) {
      trouble = { message: "it does not answer", isRefusal: false };
      away();
      redis.disconnect(true);
      return;
    }
    redis.publish(everybody, toPacket(nodeId, [])).catch(() => undefined);
    for (const [line, channel] of untaken.take()) queue.add(channel, line);
    const { gone, hasSlept } = leases.expire(now);
    for (const one of gone) {
      unreadableFrom.delete(one);
      listeners.deliver({ kind: "node-gone", nodeId: one }, nodeId);
    }
    if (hasSlept) for (const shopId of followed.keys()) gap(shopId);
  }

  function publish(message: BusMessage): void {
    const shopId = shopOf(message);
    const channel = shopId === "" ? everybody : channelOf(shopId);
    if (isConnected) queue.add(channel, toLine(message));
    else queue.drop();
    if (!isConnected && message.kind === "session-revoked") untaken.keep(channel, [toLine(message)]);
    listeners.deliver(message, nodeId);
  }

  async function close(): Promise<void> {
    isClosing = true;
    clearInterval(beat);
    listeners.clear();
    queue.flush();
    await Promise.race([redis.quit().catch(() => undefined), after(QUIT_MS)]);
    isConnected = false;
    redis.disconnect();
  }

  await Promise.race([
    redis.connect().then(
      () => arrived,
      () => undefined,
    ),
    after(START_MS),
  ]);
  const refusal = refusalOf(trouble);
  if (refusal !== null) {
    await close();
    throw new StartError("start/bus", `REDIS_URL ${place} refuses this relay: ${refusal}. Check user and password.`);
  }

  return {
    nodeId,
    get isConnected() {
      return isConnected;
    },
    publish,
    subscribe: (listener, wants) => listeners.add(listener, wants),
    follow: (shopId) => {
      if (followed.has(shopId)) return;
      const channel = channelOf(shopId);
      followed.set(shopId, channel);
      if (isConnected) subscribe(shopId, channel);
    },
    unfollow: (shopId) => {
      const channel = followed.get(shopId);
      if (channel === undefined || !followed.delete(shopId) || !isConnected) return;
      redis.unsubscribe(channel).catch(() => undefined);
    },
    stats: () => ({
      nodes: leases.count + 1,
      published: queue.published,
      received,
      dropped: queue.dropped,
      unreadable,
    }),
    close,
  };
}

/** A function of its own, because the compiler does not see that a listener has set it meanwhile. */
function refusalOf(trouble: Trouble | null): string | null {
  return trouble?.isRefusal === true ? trouble.message : null;
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
