import type { Client } from "@qin/sdk/client";
import { asCustomerSees, type DownFrame, type Event } from "@qin/sdk/protocol";

/** One client from its start to its end. A reload makes another one, with the same outbox. */
interface Followed {
  readonly name: string;
  readonly client: Client;
  readonly isCustomer: boolean;
}

/** What clients wrote and what they were told, to be held against the logs when all is over. */
export interface Ledger {
  follow(name: string, client: Client, isCustomer: boolean): void;
  /** Somebody wrote this message; those of one `author`, one client on one device, must keep their order. */
  posted(author: string, key: string): void;
  /** Acknowledged so far. */
  readonly accepted: number;
  /** What is wrong, in words; nothing if the promise was kept. `alive`: clients that must show all of it by now. */
  problems(logs: ReadonlyMap<string, readonly Event[]>, alive: readonly Client[]): string[];
}

export function createLedger(): Ledger {
  const followed: Followed[] = [];
  const order = new Map<string, string[]>();
  const accepted = new Map<string, Event>();
  const refused = new Set<string>();
  const leaks: string[] = [];
  const misshown: string[] = [];

  function hear(name: string, isCustomer: boolean, frame: DownFrame): void {
    if (isCustomer)
      for (const event of eventsIn(frame)) if (!isForCustomers(event)) leaks.push(`${name} got ${said(event)}`);
    if (frame.type === "accepted") accepted.set(frame.id, frame.event);
    if (frame.type === "refused" && frame.verdict === "stop" && frame.id !== undefined) refused.add(frame.id);
  }

  return {
    follow: (name, client, isCustomer) => {
      followed.push({ name, client, isCustomer });
      const listen = (frame: DownFrame) => hear(name, isCustomer, frame);
      client.on("accepted", listen);
      client.on("refused", listen);
      client.on("event_added", listen);
      client.on("conversation_synced", listen);
      client.on("history_loaded", listen);
      client.on("welcome", listen);
      client.on("conversation", ({ view }) => {
        const [before, last] = view?.events.slice(-2) ?? [];
        if (before !== undefined && last !== undefined && before.seq >= last.seq) {
          misshown.push(`${name} showed ${said(last)} after ${said(before)}`);
        }
      });
    },
    posted: (author, key) => {
      order.set(author, [...(order.get(author) ?? []), key]);
    },
    get accepted() {
      return accepted.size;
    },
    problems: (logs, alive) => [
      ...leaks,
      ...misshown,
      ...[...logs].flatMap(([id, log]) => brokenLog(id, log)),
      ...lostOrDoubled(logs, accepted),
      ...outOfOrder(logs, order),
      ...unsent(logs, [...order.values()].flat(), alive, refused),
      ...followed.filter(({ client }) => alive.includes(client)).flatMap((one) => diverged(one, logs)),
    ],
  };
}

function eventsIn(frame: DownFrame): readonly Event[] {
  switch (frame.type) {
    case "accepted":
    case "event_added":
      return [frame.event];
    case "conversation_synced":
      return frame.conversation.events;
    case "history_loaded":
      return frame.events;
    case "welcome":
      return frame.conversations.flatMap(({ events }) => events);
    default:
      return [];
  }
}

function isForCustomers(event: Event): boolean {
  return JSON.stringify(asCustomerSees(event)) === JSON.stringify(event);
}

const said = (event: Event): string => `${event.type} ${event.conversationId}#${event.seq}`;

function brokenLog(id: string, log: readonly Event[]): string[] {
  return log.flatMap((event, i) => {
    const problems: string[] = [];
    if (event.seq !== i + 1) problems.push(`${id} has ${event.seq} where ${i + 1} belongs`);
    if (event.at < (log[i - 1]?.at ?? 0)) problems.push(`${id}#${event.seq}: time ran backwards`);
    return problems;
  });
}

const keyOf = (event: Event): string | undefined => (event.type === "message.sent" ? event.clientMessageId : undefined);

function lostOrDoubled(logs: ReadonlyMap<string, readonly Event[]>, accepted: ReadonlyMap<string, Event>): string[] {
  const problems: string[] = [];
  const seen = new Map<string, Event>();
  for (const event of [...logs.values()].flat()) {
    const key = keyOf(event);
    if (key === undefined) continue;
    const before = seen.get(key);
    if (before !== undefined) problems.push(`${key} is stored twice: ${said(before)} and ${said(event)}`);
    seen.set(key, event);
  }
  for (const [key, told] of accepted) {
    const stored = logs.get(told.conversationId)?.[told.seq - 1];
    if (stored?.id !== told.id) problems.push(`${key} was acknowledged as ${said(told)} and is not there`);
  }
  return problems;
}

/** What one person wrote on one device stands in each conversation in the order they wrote it. */
function outOfOrder(
  logs: ReadonlyMap<string, readonly Event[]>,
  order: ReadonlyMap<string, readonly string[]>,
): string[] {
  const problems: string[] = [];
  for (const [author, keys] of order) {
    const place = new Map(keys.map((key, i) => [key, i]));
    for (const [id, log] of logs) {
      const places = log.flatMap((event) => place.get(keyOf(event) ?? "") ?? []);
      if (places.some((at, i) => at < (places[i - 1] ?? -1)))
        problems.push(`${author}'s messages are mixed up in ${id}`);
    }
  }
  return problems;
}

/** A message is in the log, or its writer still has it or was told that it will not be sent; never two of these. */
function unsent(
  logs: ReadonlyMap<string, readonly Event[]>,
  posted: readonly string[],
  alive: readonly Client[],
  refused: ReadonlySet<string>,
): string[] {
  const stored = new Set([...logs.values()].flat().map(keyOf));
  const left = alive.flatMap(({ outbox }) => outbox);
  const kept = new Set(left.map(({ key }) => key));
  return [
    ...left.filter(({ error }) => error === undefined).map(({ key }) => `${key} is still under way`),
    ...left
      .filter(({ key, error }) => error !== undefined && stored.has(key))
      .map(({ key }) => `${key} is stored, and its writer was told that it is not sent`),
    ...posted
      .filter((key) => !stored.has(key) && !kept.has(key) && !refused.has(key))
      .map((key) => `${key} is gone without a word`),
  ];
}

/** What a client shows is what the log has for its eyes, up to the head and without a hole. */
function diverged({ name, client, isCustomer }: Followed, logs: ReadonlyMap<string, readonly Event[]>): string[] {
  return client.conversations.flatMap((view) => {
    const log = logs.get(view.conversationId) ?? [];
    const theirs = isCustomer ? log.filter(({ audience }) => audience === "all") : log;
    const first = view.hasEarlier ? (view.events[0]?.seq ?? 0) : 0;
    const expected = theirs.filter(({ seq }) => seq >= first).map(({ id }) => id);
    const shown = view.events.map(({ id }) => id);
    if (shown.join() === expected.join()) return [];
    const seqs = view.events.map(({ seq }) => seq).join(" ");
    return [`${name} shows ${seqs} of ${view.conversationId}, whose log has ${theirs.map(({ seq }) => seq).join(" ")}`];
  });
}
