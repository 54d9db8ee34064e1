import type { Event, Person, ReadMark } from "@qin/sdk/protocol";
import type { ConversationRecord, Member, Store } from "../store/store.ts";

/** How long a member's name is believed without asking the store again, in ms. */
const REMEMBER_MS = 60_000;
/** Members remembered; the oldest is forgotten first. */
const REMEMBERED = 2_000;

/** Names of those who speak. */
export class People {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #members = new Map<string, { readonly person: Person | null; readonly until: number }>();

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  async member(shopId: string, memberId: string): Promise<Person | null> {
    const key = `${shopId}/${memberId}`;
    const known = this.#members.get(key);
    if (known !== undefined && known.until > this.#now()) return known.person;
    const member = await this.#store.members.get(shopId, memberId);
    const person = member === null ? null : personOf(member);
    this.#members.delete(key);
    this.#members.set(key, { person, until: this.#now() + REMEMBER_MS });
    if (this.#members.size > REMEMBERED) {
      const [oldest] = this.#members.keys();
      if (oldest !== undefined) this.#members.delete(oldest);
    }
    return person;
  }

  /** The customer, and whoever of the staff these events and read marks speak of. */
  async of(record: ConversationRecord, events: readonly Event[], reads: readonly ReadMark[]): Promise<Person[]> {
    const { customer, assignee } = record.row;
    const people = new Map<string, Person>([[customer.id, { id: customer.id, role: "customer", name: customer.name }]]);
    const unnamed = new Set<string>();
    if (assignee !== undefined) people.set(assignee.id, assignee);
    for (const event of events) {
      if (event.type === "agent.assigned") {
        people.set(event.agentId, { id: event.agentId, role: event.role, name: event.name });
      } else if (event.type === "handoff.accepted") {
        people.set(event.agentId, { id: event.agentId, role: event.from.role, name: event.name });
      } else if (event.from.role !== "customer" && event.from.role !== "system") {
        unnamed.add(event.from.id);
      }
    }
    for (const { role, id } of reads) if (role !== "customer" && role !== "system") unnamed.add(id);
    for (const id of unnamed) {
      if (people.has(id)) continue;
      const person = await this.member(record.shopId, id);
      if (person !== null) people.set(id, person);
    }
    return [...people.values()];
  }
}

/** As the others see them; an admin acts as a supervisor. */
function personOf(member: Pick<Member, "id" | "name" | "role">): Person {
  return { id: member.id, role: member.role === "admin" ? "supervisor" : member.role, name: member.name };
}
