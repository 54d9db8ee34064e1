import { batch, computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { Checker } from "@qin/sdk";
import type { ConversationView } from "@qin/sdk/client";
import type { CustomerProfile, Event } from "@qin/sdk/protocol";
import type { DeskRelay, Pending } from "../adapter/relay.ts";
import { createVerdicts, type Verdicts } from "./verdicts.ts";

export type ConversationPhase = "loading" | "ready" | "unknown";

export interface ConversationModel {
  readonly id: string;
  readonly phase: ReadonlySignal<ConversationPhase>;
  readonly events: ReadonlySignal<readonly Event[]>;
  /** Older events are still on their way. */
  readonly hasEarlier: ReadonlySignal<boolean>;
  readonly isClosed: ReadonlySignal<boolean>;
  readonly customer: ReadonlySignal<CustomerProfile | null>;
  /** The customer is writing. */
  readonly isCustomerTyping: ReadonlySignal<boolean>;
  /** How far the customer has read. */
  readonly customerRead: ReadonlySignal<number>;
  /** Replies of this conversation that are not in the log yet. */
  readonly pending: ReadonlySignal<readonly Pending[]>;
  readonly verdicts: Verdicts;
  nameOf(personId: string): string | undefined;
  /** Somebody looks at the end of the log. */
  markRead(): void;
  dispose(): void;
}

export interface ConversationDeps {
  readonly relay: DeskRelay;
  readonly checker: Checker;
  readonly lang: "zh" | "en" | "auto";
}

export function createConversation(id: string, { relay, checker, lang }: ConversationDeps): ConversationModel {
  const view = signal<ConversationView | null>(null);
  const isUnknown = signal(false);
  const verdicts = createVerdicts(checker, lang);
  const isCustomerTyping = signal(false);
  /** The events that the rules have seen; null until they have seen the first. */
  let judged: readonly Event[] | null = null;
  /** The first seq held when an older page was last asked for: each is asked for once. */
  let askedBefore = 0;
  let markedRead = 0;

  /** The rules need the whole log from its first event on: nothing is judged while the beginning is missing. */
  function judge({ events, hasEarlier }: ConversationView): void {
    if (hasEarlier) {
      judged = null;
      return;
    }
    const before = judged;
    judged = events;
    if (before === events) return;
    const goesOn = before !== null && before[0]?.seq === events[0]?.seq && before.at(-1) === events[before.length - 1];
    if (!goesOn) verdicts.restart(events);
    else for (const event of events.slice(before.length)) verdicts.push(event);
  }

  /** The reader who scrolls up needs the older events, too. Each page comes as a change, and asks for the one before it. */
  function askEarlier(): void {
    const now = view.peek();
    const first = now?.events[0]?.seq ?? 0;
    if (now?.hasEarlier && first !== askedBefore && relay.loadEarlier(id)) askedBefore = first;
  }
  const stopAsking = effect(() => {
    if (relay.link.value.name !== "online") return;
    // An answer may have been lost with the old connection.
    askedBefore = 0;
    untracked(askEarlier);
  });

  const stop = relay.watchConversation(id, {
    changed(next) {
      batch(() => {
        view.value = next;
        judge(next);
      });
      askEarlier();
    },
    typingChanged(isTyping) {
      isCustomerTyping.value = isTyping;
    },
    refused() {
      isUnknown.value = true;
    },
  });

  return {
    id,
    phase: computed(() => (view.value ? "ready" : isUnknown.value ? "unknown" : "loading")),
    events: computed(() => view.value?.events ?? []),
    hasEarlier: computed(() => view.value?.hasEarlier ?? false),
    isClosed: computed(() => view.value?.isClosed ?? false),
    customer: computed(() => view.value?.customer ?? null),
    isCustomerTyping,
    customerRead: computed(() => {
      const marks = view.value?.reads ?? [];
      return marks.reduce((furthest, mark) => (mark.role === "customer" ? Math.max(furthest, mark.seq) : furthest), 0);
    }),
    pending: computed(() => relay.pending.value.filter((one) => one.conversationId === id)),
    verdicts,
    nameOf: (personId) => view.value?.people.find((one) => one.id === personId)?.name,
    markRead() {
      const last = view.peek()?.events.at(-1)?.seq ?? 0;
      if (last <= markedRead) return;
      markedRead = last;
      relay.markRead(id, last);
    },
    dispose() {
      stopAsking();
      stop();
    },
  };
}
