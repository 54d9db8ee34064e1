import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Event } from "@qin/sdk/protocol";
import type { Bus } from "../../../../server/src/bus/bus.ts";
import { startTestRelay, type TestRelay } from "../../../../server/src/relay/testing/test-relay.ts";
import type { Store } from "../../../../server/src/store/store.ts";
import { StoreError } from "../../../../server/src/store/store-error.ts";

/** What may be wrong inside the relay; changed while it runs. */
export interface Ailments {
  /** How much of what the bus carries is lost, 0 to 1. */
  busLoss: number;
  /** `refuses`: nothing is written. `lies`: it is written, and said not to be, as when a disk's answer is lost. */
  store: "sound" | "refuses" | "lies";
  /** Ms that the relay's clock is off. */
  clockOff: number;
}

/** A relay with its real store in this process that can be made ill, and restarted on the same data. */
export interface FragileRelay {
  readonly ailments: Ailments;
  url(): string;
  login(who: string): Promise<string>;
  restart(): Promise<void>;
  /** Every conversation there is, with its whole log. */
  logs(): Promise<Map<string, readonly Event[]>>;
  close(): Promise<void>;
}

export async function startFragileRelay(random: () => number): Promise<FragileRelay> {
  const folder = await mkdtemp(join(tmpdir(), "qin-fuzz-"));
  const ailments: Ailments = { busLoss: 0, store: "sound", clockOff: 0 };
  const start = () =>
    startTestRelay({
      file: join(folder, "qin.sqlite"),
      now: () => Date.now() + ailments.clockOff,
      wrapBus: (bus) => lossy(bus, ailments, random),
      wrapStore: (store) => moody(store, ailments),
      env: { QIN_HEARTBEAT_MS: "2000", QIN_HEADS_MS: "100", QIN_SHUTDOWN_MS: "200", QIN_PAGE_SIZE: "20" },
    });
  let relay: TestRelay = await start();
  return {
    ailments,
    url: () => relay.url,
    login: (who) => relay.login(who),
    restart: async () => {
      await relay.close();
      relay = await start();
    },
    logs: async () => {
      const { store } = relay.context;
      const open = await store.inbox(relay.shop);
      const rows = [...open.rows, ...(await store.recentlyClosed(relay.shop, 1_000))];
      const ids = [...new Set(rows.map(({ conversationId }) => conversationId))];
      const read = async (conversationId: string) => {
        const query = { shopId: relay.shop, conversationId, viewer: "staff", limit: 100_000 } as const;
        return [conversationId, await store.events(query)] as const;
      };
      return new Map(await Promise.all(ids.map(read)));
    },
    close: async () => {
      await relay.close();
      await rm(folder, { recursive: true });
    },
  };
}

function lossy(bus: Bus, ailments: Ailments, random: () => number): Bus {
  return {
    ...bus,
    publish: (message) => {
      if (random() >= ailments.busLoss) bus.publish(message);
    },
  };
}

function moody(store: Store, ailments: Ailments): Store {
  return {
    ...store,
    append: async (commands) => {
      if (ailments.store === "refuses") throw new StoreError("store/unavailable");
      const results = await store.append(commands);
      if (ailments.store === "lies") throw new StoreError("store/unavailable");
      return results;
    },
  };
}
