import type { Server } from "node:http";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { nanoid } from "nanoid";
import type { Logger } from "pino";
import { createAuthenticate } from "./auth/authenticate.ts";
import { createSessions } from "./auth/sessions.ts";
import type { Bus } from "./bus/bus.ts";
import { createInProcessBus } from "./bus/in-process-bus.ts";
import { openRedisBus } from "./bus/redis-bus.ts";
import { createDeadlineKeeper } from "./clock/deadline-keeper.ts";
import type { Config } from "./config.ts";
import type { Commit, Log, RelayContext, Sender } from "./context.ts";
import { createFrontSlot } from "./front.ts";
import { createApp, type RouteName } from "./http/app.ts";
import type { BuiltFiles } from "./http/files.ts";
import { listen } from "./listen.ts";
import { createLogger } from "./log.ts";
import { logSteps } from "./log-steps.ts";
import { createMetricsListener } from "./metrics/loopback.ts";
import { measuredAppend } from "./metrics/measured-append.ts";
import { addProcessGauges } from "./metrics/process-gauges.ts";
import { addRelayGauges } from "./metrics/relay-gauges.ts";
import { createRelayMetrics } from "./metrics/relay-metrics.ts";
import { openStore } from "./open-store.ts";
import { createReadiness } from "./readiness.ts";
import { createShopRules } from "./relay/shop-rules.ts";
import { readRulesFile } from "./rules-file.ts";
import type { DemoKeys } from "./seed/demo-keys.ts";
import { seedDemo } from "./seed/seed-demo.ts";
import { attachSockets } from "./socket/attach.ts";
import { createGroupCommit } from "./store/group-commit.ts";
import type { Store } from "./store/store.ts";
import { createAddressGuard } from "./webhooks/address-guard.ts";
import { createDispatcher } from "./webhooks/dispatcher.ts";

/** What a test may put in the place of the real thing. */
export interface ServerDeps {
  /** Ms since the epoch. Default Date.now. */
  readonly now?: () => number;
  /** Default Math.random. */
  readonly random?: () => number;
  /** Waits so many ms. Default: a timer. */
  readonly wait?: (ms: number) => Promise<void>;
  /** Default: pino on stderr at the level of the configuration. */
  readonly logger?: Logger;
  /** Default: the packages' own dist folders. */
  readonly files?: BuiltFiles;
}

export interface Addresses {
  readonly url: string;
  /** Null unless QIN_METRICS is loopback. */
  readonly metricsUrl: string | null;
}

export interface RelayServer {
  /** @throws {StartError} `start/port-taken`, `start/cannot-listen`, `start/front` */
  listen(): Promise<Addresses>;
  /** Refuses new sockets, waits `config.drainMs`, tells clients to come back, writes what it has taken, and ends. Safe to call twice. */
  close(): Promise<void>;
  readonly context: RelayContext;
  readonly httpServer: Server;
  /** What it answers over HTTP. */
  readonly routes: readonly RouteName[];
  /** What the demo shop's programs need; null without the demo. */
  readonly demo: DemoKeys | null;
}

const builtFiles: BuiltFiles = {
  widget: join(import.meta.dirname, "../../widget/dist"),
  desk: join(import.meta.dirname, "../dashboard/dist"),
};

/**
 * One relay: store, bus, clocks, HTTP and sockets, put together. Does not listen yet.
 * @throws {StartError} `start/rules`, `start/data-folder`, `start/bus`
 * @throws {StoreError} `store/cannot-open`, `store/newer-schema`
 */
export async function createServer(config: Config, deps: ServerDeps = {}): Promise<RelayServer> {
  const { now = Date.now, random = Math.random, wait = delay, files = builtFiles } = deps;
  const logger = deps.logger ?? createLogger(config.log);
  const rules = createShopRules(config.rulesFile === null ? {} : await readRulesFile(config.rulesFile));
  const store = await openStore(config);
  const metrics = createRelayMetrics();
  const makeId = () => nanoid(22);
  const bus = await openBus(config, store, logger, makeId());
  const group = createGroupCommit<Sender | undefined>(measuredAppend(store, metrics), {
    maxBatch: config.limits.commitBatch,
    maxQueue: config.limits.commitQueue,
    onResult: (result, sender) => {
      if (result.status !== "stored") return;
      const { record, events, main } = result;
      const message = { kind: "events", record, events } as const;
      bus.publish(sender === undefined ? message : { ...message, sender: { ...sender, seq: main.event.seq } });
      logSteps(logger, result);
      deadlines.told(result);
      webhooks.told(result);
    },
  });
  const commit: Commit = (command, sender) => group.enqueue(command, sender);
  const sessions = createSessions(store.sessions, now);
  const onRevoked = (shopId: string, tokenHash: string) => bus.publish({ kind: "session-revoked", shopId, tokenHash });
  const authenticate = createAuthenticate({ store, sessions, now, makeId, onRevoked });
  const context: RelayContext = {
    config,
    store,
    bus,
    commit,
    authenticate,
    now,
    random,
    makeId,
    log: logger,
    metrics,
    rules,
  };
  const deadlines = createDeadlineKeeper({
    store,
    commit,
    now,
    log: logger,
    onFired: (latenessMs) => metrics.lateness.observe(latenessMs / 1_000),
  });
  const guard = createAddressGuard({ allowLoopback: config.demo });
  const webhooks = createDispatcher({
    store,
    guard,
    now,
    random,
    log: logger,
    onAttempt: (result) => metrics.webhooks.of(result).add(),
  });
  const demo = config.demo ? await seedDemo(store, { dataDir: config.dataDir, now }) : null;
  const readiness = createReadiness({ store });
  const front = createFrontSlot(logger);
  const { app, routes } = await createApp({
    context,
    sessions,
    files,
    logger: config.log === "info" ? logger.child({}, { level: "warn" }) : logger,
    lateness: deadlines.lateness,
    readiness,
    front: config.front === null ? null : front.listener,
  });
  const sockets = attachSockets(context, app.server);
  addRelayGauges(metrics.registry, { store, bus, sockets, readiness, group });
  const stopSampling = config.metrics.mode === "off" ? () => undefined : addProcessGauges(metrics.registry);
  const metricsListener = createMetricsListener(metrics.registry);
  let closing: Promise<void> | null = null;

  async function openFront(url: string): Promise<void> {
    if (config.front === null || demo === null) return;
    const shop = await store.shops.get(demo.shopId);
    if (shop !== null) await store.shops.put({ ...shop, webhookUrl: `${url}/shop/webhooks` });
    await front.open(config.front, url, demo, config.dataDir);
  }

  async function end(): Promise<void> {
    readiness.stop();
    sockets.refuseNew();
    if (config.drainMs > 0) await wait(config.drainMs);
    await sockets.close();
    await deadlines.stop();
    await webhooks.stop();
    await front.close();
    await app.close();
    await group.close();
    await bus.close();
    await store.close();
    await metricsListener.close();
    stopSampling();
  }

  return {
    context,
    httpServer: app.server,
    routes,
    demo,
    listen: async () => {
      const url = await listen(app, config);
      await openFront(url);
      const { metrics: served } = config;
      const metricsUrl = served.mode === "loopback" ? await metricsListener.listen(served.port) : null;
      await deadlines.start();
      webhooks.start();
      return { url, metricsUrl };
    },
    close: () => {
      closing ??= end();
      return closing;
    },
  };
}

/** Nodes of one log hear each other over Redis; a relay without one is alone. */
async function openBus({ redisUrl }: Config, store: Store, log: Log, nodeId: string): Promise<Bus> {
  if (redisUrl === null) return createInProcessBus(log, nodeId);
  try {
    return await openRedisBus({ url: redisUrl, epoch: store.epoch, nodeId, log });
  } catch (error) {
    await store.close();
    throw error;
  }
}
