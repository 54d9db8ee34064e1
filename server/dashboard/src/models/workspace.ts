import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from "@preact/signals";
import type { Checker } from "@qin/sdk";
import { type Event, makeKey, type Order, textOf } from "@qin/sdk/protocol";
import type { Account, DeskSettings } from "../adapter/api.ts";
import type { DeskLocation } from "../adapter/location.ts";
import type { DeskRelay, Link, Outcome, Refusal } from "../adapter/relay.ts";
import type { DeskStorage } from "../adapter/storage.ts";
import { type ComposerModel, createComposer } from "./composer.ts";
import { type ConversationModel, createConversation } from "./conversation.ts";
import { createDrafts } from "./drafts.ts";
import { createHandoffAlerts, type HandoffAlerts } from "./handoff-alerts.ts";
import { createInbox, type InboxModel } from "./inbox.ts";
import { createRelayClock, type RelayClock } from "./relay-clock.ts";
import { isLead, type Viewer } from "./urgency.ts";

/** A conversation that is open on the desk, and the reply that is being written in it. */
export interface OpenConversation {
  readonly conversation: ConversationModel;
  readonly composer: ComposerModel;
}

/** A price for a large request, in the shop's currency. */
export interface Offer {
  readonly amount: number;
  readonly quantity?: number;
  readonly terms?: string;
  /** When somebody comes back to it, hours from now. */
  readonly followUpHours: number;
}

/** Everything a signed-in member works with. */
export interface Workspace {
  readonly account: Account;
  readonly settings: DeskSettings;
  readonly viewer: Viewer;
  readonly link: ReadonlySignal<Link>;
  readonly clock: RelayClock;
  readonly inbox: InboxModel;
  readonly alerts: HandoffAlerts;
  readonly location: DeskLocation;
  readonly current: ReadonlySignal<OpenConversation | null>;
  /** The last thing that did not work; null once the agent has seen it. */
  readonly problem: Signal<Refusal | null>;
  readonly isAway: ReadonlySignal<boolean>;
  /** The language to offer words in: the shop's, or where that is open, the one the customer writes. */
  replyLanguage(conversation: ConversationModel): "zh" | "en";
  /** Whether a colleague is at a desk now. */
  isHere(memberId: string): boolean;
  open(conversationId: string): void;
  openMostUrgent(): void;
  claim(conversationId: string): Promise<void>;
  acceptHandoff(conversationId: string): Promise<void>;
  requestHandoff(conversationId: string, reason: string): Promise<void>;
  close(conversationId: string): Promise<void>;
  sendAddressCard(conversationId: string, order: Order): Promise<void>;
  sendQuote(conversationId: string, offer: Offer): Promise<void>;
  /** Of a reply that was not sent. */
  retry(clientMessageId: string): void;
  discard(clientMessageId: string): void;
  setAway(isAway: boolean): void;
  /** Tries to connect at once instead of waiting. */
  reconnect(): void;
  dispose(): void;
}

export interface WorkspaceDeps {
  readonly account: Account;
  readonly settings: DeskSettings;
  readonly relay: DeskRelay;
  readonly checker: Checker;
  readonly storage: DeskStorage;
  readonly location: DeskLocation;
  /** Nobody is signed in any more. */
  readonly onExpired: () => void;
}

export function createWorkspace(deps: WorkspaceDeps): Workspace {
  const { account, settings, relay, checker, storage, location } = deps;
  const viewer: Viewer = { id: account.member.id, role: account.member.role };
  const clock = createRelayClock(() => relay.now());
  const inbox = createInbox(relay, clock, viewer);
  const drafts = createDrafts(storage, viewer.id);
  const current = signal<OpenConversation | null>(null);
  const problem = signal<Refusal | null>(null);
  const isAway = signal(false);
  const tell = (outcome: Outcome): void => {
    if (!outcome.ok) problem.value = outcome;
  };
  const openId = computed(() => (location.route.value.screen === "list" ? null : location.route.value.conversationId));

  function leave(): void {
    const open = current.peek();
    if (!open) return;
    current.value = null;
    open.composer.dispose();
    open.conversation.dispose();
  }
  function follow(id: string | null): void {
    if (id === current.peek()?.conversation.id) return;
    leave();
    if (id === null) return;
    const conversation = createConversation(id, { relay, checker, lang: settings.lang });
    const composer = createComposer(conversation, {
      relay,
      drafts,
      enforcement: settings.enforcement,
      role: isLead(viewer) ? "supervisor" : "agent",
      onProblem: tell,
    });
    current.value = { conversation, composer };
  }
  const stopFollowing = effect(() => {
    const id = openId.value;
    untracked(() => follow(id));
  });
  const stopGuarding = effect(() => {
    const link = relay.link.value;
    if (link.name === "stopped" && link.isAuth) deps.onExpired();
  });

  function open(conversationId: string): void {
    const isOpen = location.route.peek().screen !== "list";
    // From one conversation to the next is one step on a phone: back leads to the list.
    location.go({ screen: "conversation", conversationId }, isOpen ? "replace" : "push");
  }
  return {
    account,
    settings,
    viewer,
    link: relay.link,
    clock,
    inbox,
    alerts: createHandoffAlerts(inbox, viewer),
    location,
    current,
    problem,
    isAway,
    replyLanguage: ({ events }) => (settings.lang === "auto" ? languageOf(events.value) : settings.lang),
    isHere: (memberId) => relay.colleagues.value.some((one) => one.person.id === memberId),
    open,
    openMostUrgent() {
      const id = inbox.mostUrgent();
      if (id !== undefined) open(id);
    },
    claim: async (id) => tell(await relay.claim(id)),
    async acceptHandoff(id) {
      open(id);
      tell(await relay.acceptHandoff(id));
    },
    requestHandoff: async (id, reason) => tell(await relay.requestHandoff(id, reason)),
    close: async (id) => tell(await relay.close(id)),
    async sendAddressCard(id, order) {
      if (order.address === undefined) return;
      const { address, recipient } = order;
      const card = { kind: "address-card", orderId: order.id, address, ...(recipient ? { recipient } : {}) } as const;
      tell(await relay.send(id, card));
    },
    async sendQuote(id, { followUpHours, ...offer }) {
      const now = relay.now();
      const quoteId = makeKey(now, (bytes) => crypto.getRandomValues(bytes));
      const followUpAt = Math.round(now + followUpHours * 3_600_000);
      const quote = { id: quoteId, currency: account.shop.currency, followUpAt, ...offer };
      tell(await relay.send(id, { kind: "quote-card", quote }));
    },
    reconnect: relay.reconnect,
    retry: relay.retry,
    discard: relay.discard,
    setAway(next) {
      isAway.value = next;
      relay.setPresence(next ? "away" : "online");
    },
    dispose() {
      stopFollowing();
      stopGuarding();
      leave();
      inbox.dispose();
      relay.stop();
    },
  };
}

/** Chinese as soon as one of the last words of the customer is; English when none is. */
function languageOf(events: readonly Event[]): "zh" | "en" {
  const words = events.filter((event) => event.type === "message.sent" && event.from.role === "customer").slice(-3);
  const isChinese = words.some(
    (event) => event.type === "message.sent" && /\p{Script=Han}/u.test(textOf(event.content)),
  );
  return isChinese || words.length === 0 ? "zh" : "en";
}
