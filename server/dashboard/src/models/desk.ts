import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import { type Checker, createChecker, type RuleSetting } from "@qin/sdk";
import type { Account, DeskApi, DeskSettings } from "../adapter/api.ts";
import type { DeskLocation } from "../adapter/location.ts";
import type { DeskRelay } from "../adapter/relay.ts";
import type { DeskStorage } from "../adapter/storage.ts";
import type { Preferences } from "./preferences.ts";
import { createSession, type SessionModel } from "./session.ts";
import { createWorkspace, type Workspace } from "./workspace.ts";

export interface DeskModel {
  readonly session: SessionModel;
  readonly preferences: Preferences;
  /** Null while nobody is signed in. */
  readonly workspace: ReadonlySignal<Workspace | null>;
  /** How many conversations need somebody: for the title of the page. */
  readonly attention: ReadonlySignal<number>;
  logout(): Promise<void>;
  dispose(): void;
}

export interface DeskDeps {
  readonly api: DeskApi;
  readonly connect: (account: Account) => DeskRelay;
  readonly storage: DeskStorage;
  readonly location: DeskLocation;
  readonly preferences: Preferences;
  /** A handoff came in and may be heard. */
  readonly ring: () => void;
}

export function createDesk(deps: DeskDeps): DeskModel {
  const { api, connect, storage, location, preferences, ring } = deps;
  const session = createSession(api);
  const workspace = signal<Workspace | null>(null);

  function leave(): void {
    workspace.peek()?.dispose();
    workspace.value = null;
  }
  const stopEntering = effect(() => {
    const state = session.state.value;
    untracked(() => {
      leave();
      if (state.name !== "signed-in") return;
      const { account, settings } = state;
      workspace.value = createWorkspace({
        account,
        settings,
        relay: connect(account),
        checker: checkerFor(settings),
        storage,
        location,
        onExpired: session.expire,
      });
    });
  });
  let known = new Set<string>();
  const stopListening = effect(() => {
    const rows = workspace.value?.alerts.rows.value ?? [];
    const now = new Set(rows.map((row) => `${row.conversationId} ${row.handoff?.seq}`));
    const isNew = [...now].some((one) => !known.has(one));
    known = now;
    if (isNew && preferences.hasSound.peek()) ring();
  });
  return {
    session,
    preferences,
    workspace,
    attention: computed(() => {
      const work = workspace.value;
      return work ? work.inbox.counts.value.waiting + work.alerts.rows.value.length : 0;
    }),
    async logout() {
      leave();
      await session.logout();
    },
    dispose() {
      stopEntering();
      stopListening();
      leave();
    },
  };
}

/** The built-in rules as the relay has them, so that both judge alike; rules of the shop's own are the relay's alone. */
function checkerFor({ preset, lang, rules, suppressions }: DeskSettings): Checker {
  const settings = Object.entries(rules).map(([id, { setting, options }]): [string, RuleSetting] => [
    id,
    [setting, options],
  ]);
  return createChecker({ preset, lang, rules: Object.fromEntries(settings), suppressions });
}
