import { text } from "../people.ts";
import { pick } from "../seeded.ts";
import type { Person } from "./person.ts";
import type { World } from "./world.ts";

/** Something that happens; returns what to put into the log of operations. */
type Step = (world: World) => string | Promise<string>;

const HOUR_MS = 3_600_000;

/** How often, against the others, each of them happens. */
export const steps: readonly (readonly [number, Step])[] = [
  [14, customerWrites],
  [8, agentWrites],
  [2, agentNotes],
  [1, agentClaims],
  [2, agentCloses],
  [2, reload],
  [2, openTab],
  [1, closeTab],
  [2, retryRefused],
  [4, (world) => onLine(world, "cut", ({ proxy }) => proxy.cut())],
  [
    2,
    (world) => onLine(world, "frozen", ({ proxy }) => proxy.set({ up: { isFrozen: true }, down: { isFrozen: true } })),
  ],
  [2, (world) => onLine(world, "deaf", ({ proxy }) => proxy.set({ down: { isLost: true } }))],
  [2, (world) => onLine(world, "mute", ({ proxy }) => proxy.set({ up: { isLost: true } }))],
  [1, (world) => onLine(world, "slow", ({ proxy }) => proxy.set({ down: { bytesPerSecond: 20_000 } }))],
  [1, (world) => onLine(world, "late", ({ proxy }) => proxy.set({ up: { delayMs: 40 }, down: { delayMs: 20 } }))],
  [1, (world) => onLine(world, "twinned", ({ proxy }) => proxy.twin(true))],
  [1, (world) => onLine(world, "held at the door", ({ proxy }) => proxy.hold())],
  [8, (world) => onLine(world, "well again", clear)],
  [1, loseNews],
  [2, storeFails],
  [1, setClock],
  [1, restart],
];

/** Fair weather, and whoever waits at the door comes in, the last first. */
export function clear({ proxy }: Person): void {
  proxy.set();
  proxy.twin(false);
  proxy.letThrough();
}

function customerWrites({ customers, random, count }: World): string {
  const customer = pick(customers, random);
  if (customer.tabs.length === 0) return `${customer.name} has no tab`;
  const tab = pick(customer.tabs, random);
  const many = pick([1, 1, 2, 6], random);
  for (let n = 0; n < many; n++) customer.write(tab, text(`第 ${count()} 句`));
  return `${customer.name} writes ${many}`;
}

function someConversation({ agents, random }: World) {
  const agent = pick(agents, random);
  const [tab] = agent.tabs;
  const conversations = tab?.conversations ?? [];
  if (tab === undefined || conversations.length === 0) return null;
  return { agent, tab, conversationId: pick(conversations, random).conversationId };
}

function agentDoes(world: World, what: string, command: Parameters<Person["write"]>[1]): string {
  const place = someConversation(world);
  if (place === null) return `nothing to ${what}`;
  const { agent, tab, conversationId } = place;
  agent.write(tab, command, conversationId);
  return `${agent.name} ${what} ${conversationId}`;
}

function agentWrites(world: World): string {
  return agentDoes(world, "answers", text(`亲，在的 ${world.count()}`));
}

function agentNotes(world: World): string {
  return agentDoes(world, "notes", { type: "add_note", text: `note ${world.count()}` });
}

function agentClaims(world: World): string {
  return agentDoes(world, "claims", { type: "claim_conversation" });
}

function agentCloses(world: World): string {
  return agentDoes(world, "closes", { type: "close_conversation" });
}

function reload({ customers, random }: World): string {
  const customer = pick(customers, random);
  for (const tab of [...customer.tabs]) customer.closeTab(tab);
  customer.openTab();
  return `${customer.name} reloads`;
}

function openTab({ customers, random }: World): string {
  const customer = pick(customers, random);
  if (customer.tabs.length < 3) customer.openTab();
  return `${customer.name} opens a tab`;
}

function closeTab({ customers, random }: World): string {
  const customer = pick(customers, random);
  if (customer.tabs.length > 1) customer.closeTab(pick(customer.tabs, random));
  return `${customer.name} closes a tab`;
}

function retryRefused({ people }: World): string {
  for (const { tabs } of people) {
    for (const tab of tabs) for (const { key, error } of tab.outbox) if (error !== undefined) tab.retry(key);
  }
  return "all that was refused is tried again";
}

function onLine({ people, random }: World, what: string, happens: (person: Person) => void): string {
  const person = pick(people, random);
  happens(person);
  return `${person.name}'s line is ${what}`;
}

function loseNews({ relay, random }: World): string {
  relay.ailments.busLoss = relay.ailments.busLoss > 0 ? 0 : random();
  return `the bus loses ${relay.ailments.busLoss.toFixed(2)}`;
}

function storeFails({ relay, random }: World): string {
  relay.ailments.store = pick(["sound", "refuses", "lies"], random);
  return `the store ${relay.ailments.store === "sound" ? "is sound" : relay.ailments.store}`;
}

function setClock({ relay, random }: World): string {
  relay.ailments.clockOff += pick([-HOUR_MS, HOUR_MS], random);
  return `the relay's clock is ${relay.ailments.clockOff / HOUR_MS} h off`;
}

async function restart({ relay, people }: World): Promise<string> {
  for (const { proxy } of people) proxy.cut();
  await relay.restart();
  return "the relay restarts";
}
