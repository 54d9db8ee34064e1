import type { Event } from "@qin/sdk/protocol";
import { createSessions } from "../../../server/src/auth/sessions.ts";
import { openPostgresStore } from "../../../server/src/store/postgres/postgres-store.ts";
import { dropDatabase, newDatabase } from "../../../server/src/store/postgres/testing/new-database.ts";
import type { MemberRole, Shop, Store } from "../../../server/src/store/store.ts";
import { startRelay, type TestRelay } from "../../support/relay.ts";
import { startRedis } from "../../support/services/redis.ts";
import type { Service } from "../../support/services/service.ts";
import { type Balancer, startBalancer } from "./balancer.ts";

export const SHOP = "shop";

/** Relays as processes of their own on one PostgreSQL and one Redis, behind a load balancer. */
export interface Cluster {
  /** Where clients connect. */
  readonly url: string;
  readonly nodes: readonly TestRelay[];
  readonly redis: Service;
  /** The same PostgreSQL, seen without a relay. */
  readonly store: Store;
  /** A token of a member, who is made where there is none. */
  login(id: string, role?: MemberRole): Promise<string>;
  logsOf(conversationIds: readonly string[]): Promise<Map<string, readonly Event[]>>;
  /** What the nodes printed. */
  output(): string;
  close(): Promise<void>;
}

export const socketOf = ({ url }: Pick<TestRelay, "url">): string => `${url.replace("http", "ws")}/ws`;

export async function startCluster(postgresUrl: string, shop: Partial<Shop> = {}, size = 3): Promise<Cluster> {
  const [databaseUrl, redis] = await Promise.all([newDatabase(postgresUrl), startRedis()]);
  const env = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redis.url,
    QIN_DEMO: "0",
    QIN_FRONT: "",
    QIN_FRAMES_PER_SECOND: "10000",
    QIN_NEW_CUSTOMERS_PER_MINUTE: "0",
    QIN_OPENINGS_PER_MINUTE: "0",
    QIN_LOG: "info",
  };
  // At once, so that they also race for the tables.
  const nodes = await Promise.all(Array.from({ length: size }, () => startRelay(env)));
  const store = await openPostgresStore(databaseUrl, { connections: 3 });
  await store.shops.put({ ...plainShop, ...shop });
  const sessions = createSessions(store.sessions, Date.now);
  const balancer: Balancer = await startBalancer(nodes.map(({ url }) => Number(new URL(url).port)));

  return {
    url: balancer.url,
    nodes,
    redis,
    store,
    login: async (id, role = "agent") => {
      const member = { shopId: SHOP, id, email: `${id}@shop.example`, name: id, role, disabledAt: null };
      await store.members.put({ ...member, passwordHash: "-" });
      return (await sessions.start(SHOP, { kind: "member", id })).token;
    },
    logsOf: async (ids) => {
      const logs = await Promise.all(ids.map(async (id) => [id, await logOf(store, id)] as const));
      return new Map(logs);
    },
    output: () => nodes.map((node, i) => `--- node ${i}\n${node.output()}`).join("\n"),
    close: async () => {
      await balancer.close();
      await Promise.all(nodes.map((node) => node.close()));
      await store.close();
      await redis.stop();
      await dropDatabase(databaseUrl);
    },
  };
}

async function logOf(store: Store, conversationId: string): Promise<Event[]> {
  return store.events({ shopId: SHOP, conversationId, viewer: "staff", after: 0, limit: 100_000 });
}

const plainShop: Shop = {
  id: SHOP,
  name: "Xiaoman Home",
  origins: [],
  currency: "CNY",
  identityKeys: [],
  webhookUrl: null,
  webhookSecret: null,
  settings: { lang: "zh", preset: "recommended", enforcement: {}, bulkAmount: 5_000, bulkQuantity: 50 },
};
