import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { QinConfig } from "@qin/sdk";
import type { Order } from "@qin/sdk/protocol";
import { nanoid } from "nanoid";
import { createAuthenticate } from "../../auth/authenticate.ts";
import { createSessions } from "../../auth/sessions.ts";
import type { Bus } from "../../bus/bus.ts";
import { createInProcessBus } from "../../bus/in-process-bus.ts";
import { createDeadlineKeeper } from "../../clock/deadline-keeper.ts";
import { readConfig } from "../../config.ts";
import type { Log, RelayContext, Sender } from "../../context.ts";
import { createRelayMetrics } from "../../metrics/relay-metrics.ts";
import { reportOrder } from "../../shop/report-order.ts";
import { attachSockets, type Sockets } from "../../socket/attach.ts";
import { createGroupCommit } from "../../store/group-commit.ts";
import { openSqliteStore } from "../../store/sqlite/sqlite-store.ts";
import type { AppendResult, MemberRole, Shop, Store } from "../../store/store.ts";
import { createShopRules } from "../shop-rules.ts";

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export const SHOP = "demo";

export interface TestRelayOptions {
  /** Environment of the relay, as in docs/configuration.md. */
  readonly env?: Readonly<Record<string, string>>;
  readonly shop?: Partial<Shop>;
  readonly now?: () => number;
  /** The data of another relay, to be opened again; it is then not removed. */
  readonly file?: string;
  readonly log?: Log;
  /** What QIN_CONFIG would have named. */
  readonly rules?: QinConfig;
  /** The bus to other relays on the same data; default one within this process. */
  readonly openBus?: (epoch: string, log: Log) => Promise<Bus>;
  /** Stands between the relay and its bus. */
  readonly wrapBus?: (bus: Bus) => Bus;
  readonly wrapStore?: (store: Store) => Store;
}

/** The realtime half of a relay with its real store, on a free port of this machine, without HTTP routes. */
export interface TestRelay {
  readonly url: string;
  readonly shop: string;
  readonly file: string;
  readonly context: RelayContext;
  readonly sockets: Sockets;
  readonly server: Server;
  readonly WebSocket: typeof WebSocket;
  /** What the shop's rules hold back when an agent writes it. */
  readonly blockedText: string;
  /** The token of a member: "supervisor" and "admin" are that, everybody else is an agent. The same name is the same member. */
  login(who: string): Promise<string>;
  /** The shop's backend reports an order of the customer with this `ref`. */
  placeOrder(ref: string, order: Order): Promise<void>;
  close(): Promise<void>;
}

export async function startTestRelay(options: TestRelayOptions = {}): Promise<TestRelay> {
  const folder = options.file === undefined ? await mkdtemp(join(tmpdir(), "qin-sockets-")) : null;
  const file = options.file ?? join(folder ?? "", "qin.sqlite");
  const config = readConfig({ QIN_LOG: "silent", ...options.env });
  const opened = await openSqliteStore(file);
  const store = options.wrapStore?.(opened) ?? opened;
  const log = options.log ?? silent;
  const now = options.now ?? (() => Date.now());
  const openedBus = (await options.openBus?.(store.epoch, log)) ?? createInProcessBus(log);
  const bus = options.wrapBus?.(openedBus) ?? openedBus;
  const group = createGroupCommit<Sender | undefined>(store, {
    maxBatch: config.limits.commitBatch,
    maxQueue: config.limits.commitQueue,
    onResult: (result, sender) => {
      tell(bus, result, sender);
      keeper.told(result);
    },
  });
  const sessions = createSessions(store.sessions, now);
  const context: RelayContext = {
    config,
    store,
    bus,
    log,
    metrics: createRelayMetrics(),
    rules: createShopRules(options.rules),
    now,
    random: Math.random,
    makeId: () => nanoid(),
    commit: (command, sender) => group.enqueue(command, sender),
    authenticate: createAuthenticate({
      store,
      sessions,
      now,
      makeId: () => nanoid(),
      onRevoked: (shopId, tokenHash) => bus.publish({ kind: "session-revoked", shopId, tokenHash }),
    }),
  };
  const keeper = createDeadlineKeeper({ store, commit: context.commit, now, log });
  if ((await store.shops.get(SHOP)) === null) await store.shops.put({ ...shop, ...options.shop });
  await keeper.start();

  const server = createServer();
  const sockets = attachSockets(context, server);
  const port = await listen(server);
  return {
    url: `ws://127.0.0.1:${port}/ws`,
    shop: SHOP,
    file,
    context,
    sockets,
    server,
    WebSocket,
    blockedText: "不关我的事",
    login: async (who) => {
      const role: MemberRole = who === "supervisor" || who === "admin" ? who : "agent";
      const known = { shopId: SHOP, id: who, email: `${who}@demo.shop`, name: who };
      await store.members.put({ ...known, role, passwordHash: "-", disabledAt: null });
      return (await sessions.start(SHOP, { kind: "member", id: who })).token;
    },
    placeOrder: async (ref, order) => {
      await reportOrder(context, { shopId: SHOP, event: "placed", customer: { ref }, order, idempotencyKey: null });
    },
    close: async () => {
      await sockets.close();
      await keeper.stop();
      await group.close();
      await bus.close();
      const closed = new Promise((resolve) => server.close(resolve));
      // A line that never said anything would keep it open for ever.
      server.closeAllConnections();
      await closed;
      await store.close();
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}

function tell(bus: Bus, result: AppendResult, sender: Sender | undefined): void {
  if (result.status !== "stored") return;
  const { record, events, main } = result;
  const to = sender === undefined ? {} : { sender: { ...sender, seq: main.event.seq } };
  bus.publish({ kind: "events", record, events, ...to });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("the server has no port");
      resolve(address.port);
    });
  });
}

const shop: Shop = {
  id: SHOP,
  name: "Xiaoman Home",
  origins: [],
  currency: "CNY",
  identityKeys: [],
  webhookUrl: null,
  webhookSecret: null,
  settings: { lang: "zh", preset: "recommended", enforcement: {}, bulkAmount: 5_000, bulkQuantity: 50 },
};
