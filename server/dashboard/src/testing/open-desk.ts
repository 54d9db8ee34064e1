/**
 * A whole desk without a page and without a server, for tests: the real models over the real client, against the relay in
 * memory. `await desk.settled()` sees every step done.
 */
import { signal } from "@preact/signals";
import { type After, memoryStorage as memoryOutbox, type OutboxStorage } from "@qin/sdk/client";
import { createFakeRelay, type FakeLogin, type FakeRelay, type FakeRelayOptions } from "@qin/sdk/testing";
import type { Account, Answer, DeskApi, DeskSettings } from "../adapter/api.ts";
import type { DeskLocation } from "../adapter/location.ts";
import { connectRelay } from "../adapter/socket-relay.ts";
import { type DeskStorage, memoryStorage } from "../adapter/storage.ts";
import { createDesk, type DeskModel } from "../models/desk.ts";
import { createPreferences } from "../models/preferences.ts";
import type { Route } from "../models/route.ts";
import type { OpenConversation, Workspace } from "../models/workspace.ts";

export interface OpenDeskOptions extends FakeRelayOptions {
  readonly role?: Staff;
  readonly settings?: Partial<DeskSettings>;
  /** What an earlier page of the same browser left behind. */
  readonly storage?: DeskStorage;
  readonly outbox?: OutboxStorage;
  readonly relay?: FakeRelay;
  /** The clock of this machine, ms since the epoch; the relay has its own. */
  readonly machineNow?: () => number;
}

export interface OpenDesk {
  readonly relay: FakeRelay;
  readonly me: FakeLogin;
  readonly desk: DeskModel;
  readonly workspace: Workspace;
  readonly storage: DeskStorage;
  /** How often the chime was asked to ring. */
  readonly rung: () => number;
  settled(): Promise<void>;
  /** Opens a conversation and waits until it is there. */
  open(conversationId: string): Promise<OpenConversation>;
}

const deskSettings: DeskSettings = {
  responseSeconds: 9,
  lang: "auto",
  preset: "recommended",
  enforcement: { "forbidden-phrase": "block", "large-order-handoff": "block", "address-nin": "warn" },
  bulkAmount: 5_000,
  bulkQuantity: 50,
  rules: {},
  suppressions: [],
};

/** A place in a history of its own. */
function memoryLocation(): DeskLocation {
  const route = signal<Route>({ screen: "list" });
  return {
    route,
    go(next) {
      route.value = next;
    },
    dispose: () => {},
  };
}

type Staff = "agent" | "supervisor" | "admin";

function accountOf(me: FakeLogin, role: Staff): Account {
  return {
    member: { id: me.id, name: me.name, role },
    shop: { id: "demo", name: "Xiaoman Home", currency: "CNY", lang: "zh" },
  };
}

/** The HTTP API of one member whose password is "right". */
function apiFor(account: Account, settings: DeskSettings): DeskApi {
  const answer = <T>(value: T): Promise<Answer<T>> => Promise.resolve({ ok: true, value });
  return {
    me: () => answer(account),
    login: (_email, password) =>
      password === "right" ? answer(account) : Promise.resolve({ ok: false, problem: { kind: "refused" } }),
    logout: () => answer(null),
    settings: () => answer(settings),
  };
}

/** Nothing here waits: what a timer would bring (heartbeats, a second try) does not come by itself. */
const never: After = () => () => {};

export async function openDesk(options: OpenDeskOptions = {}): Promise<OpenDesk> {
  const { role = "agent", storage = memoryStorage(), machineNow = Date.now } = options;
  const relay = options.relay ?? createFakeRelay(options);
  const me = relay.addMember({ id: "me", name: "Xiaoya", role });
  let rings = 0;
  const desk = createDesk({
    api: apiFor(accountOf(me, role), { ...deskSettings, ...options.settings }),
    connect: () =>
      connectRelay({
        url: relay.url,
        shop: relay.shop,
        WebSocket: relay.WebSocket,
        auth: () => ({ kind: "member", token: me.token }),
        storage: options.outbox ?? memoryOutbox(),
        now: machineNow,
        after: never,
        attention: () => () => {},
      }),
    storage,
    location: memoryLocation(),
    preferences: createPreferences(storage, ["en"]),
    ring: () => {
      rings++;
    },
  });
  await desk.session.resume();
  await relay.settled();
  const workspace = desk.workspace.value;
  if (!workspace) throw new Error("the desk did not open");
  return {
    relay,
    me,
    desk,
    workspace,
    storage,
    rung: () => rings,
    settled: () => relay.settled(),
    async open(conversationId) {
      workspace.open(conversationId);
      await relay.settled();
      const open = workspace.current.value;
      if (!open) throw new Error(`the desk did not open ${conversationId}`);
      return open;
    },
  };
}
