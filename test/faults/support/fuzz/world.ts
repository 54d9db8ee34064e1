import { createLedger, type Ledger } from "../ledger.ts";
import { seeded } from "../seeded.ts";
import { fastClock } from "./fast-clock.ts";
import { type FragileRelay, startFragileRelay } from "./fragile-relay.ts";
import { newPerson, type Person } from "./person.ts";

const CUSTOMERS = 3;
const AGENTS = ["Xiaoya", "Aning", "supervisor"];

/** One relay and everybody who uses it. */
export interface World {
  readonly relay: FragileRelay;
  readonly customers: readonly Person[];
  readonly agents: readonly Person[];
  readonly people: readonly Person[];
  readonly ledger: Ledger;
  readonly random: () => number;
  /** 1, 2, 3… */
  count(): number;
  close(): Promise<void>;
}

export async function newWorld(seed: number): Promise<World> {
  const random = seeded(seed);
  // The network's and the relay's dice are their own, so that what is done does not hang on how fast it goes.
  const dice = seeded(seed + 1_000_000_007);
  const relay = await startFragileRelay(dice);
  const ledger = createLedger();
  const parts = { ledger, relayUrl: relay.url, options: { ...fastClock(), random: dice } };
  const agents: Person[] = [];
  for (const name of AGENTS) agents.push(await newPerson({ ...parts, name, memberToken: await relay.login(name) }));
  const customers: Person[] = [];
  for (let i = 1; i <= CUSTOMERS; i++) {
    const customer = await newPerson({ ...parts, name: `customer ${i}`, memberToken: null });
    customers.push(customer);
  }
  followNews(agents);
  const people = [...customers, ...agents];
  let last = 0;
  return {
    relay,
    customers,
    agents,
    people,
    ledger,
    random,
    count: () => ++last,
    close: async () => {
      for (const person of people) await person.leave();
      await relay.close();
    },
  };
}

/** Every agent watches whatever shows in the inbox. */
function followNews(agents: readonly Person[]): void {
  for (const { tabs } of agents) {
    for (const tab of tabs) {
      const watched = new Set<string>();
      const ask = () => tab.tell({ type: "watch_inbox", id: "inbox" });
      tab.on("session", () => setImmediate(ask));
      tab.on("inbox_changed", ({ rows }) => {
        for (const { conversationId } of rows) {
          if (watched.has(conversationId)) continue;
          watched.add(conversationId);
          tab.watch(conversationId);
        }
      });
      ask();
    }
  }
}
