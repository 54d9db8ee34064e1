import { type ReadonlySignal, signal } from "@preact/signals";
import type { Account, ApiProblem, DeskApi, DeskSettings } from "../adapter/api.ts";

export type SignedOutNote = "expired" | "signed-out";

/** Who works at this desk. */
export type Session =
  | { readonly name: "starting" }
  | {
      readonly name: "signed-out";
      readonly note?: SignedOutNote;
      readonly problem?: ApiProblem;
      readonly isBusy: boolean;
    }
  | { readonly name: "signed-in"; readonly account: Account; readonly settings: DeskSettings };

export interface SessionModel {
  readonly state: ReadonlySignal<Session>;
  /** Looks whether the cookie of an earlier login still holds. */
  resume(): Promise<void>;
  login(email: string, password: string): Promise<void>;
  logout(): Promise<void>;
  /** The relay does not know us any more. */
  expire(): void;
}

export function createSession(api: DeskApi): SessionModel {
  const state = signal<Session>({ name: "starting" });

  async function enter(account: Account): Promise<void> {
    const settings = await api.settings();
    state.value = settings.ok
      ? { name: "signed-in", account, settings: settings.value }
      : { name: "signed-out", problem: settings.problem, isBusy: false };
  }
  return {
    state,
    async resume() {
      const found = await api.me();
      if (found.ok) await enter(found.value);
      else if (found.problem.kind === "refused") state.value = { name: "signed-out", isBusy: false };
      else state.value = { name: "signed-out", problem: found.problem, isBusy: false };
    },
    async login(email, password) {
      if (state.peek().name !== "signed-out") return;
      state.value = { name: "signed-out", isBusy: true };
      const answer = await api.login(email, password);
      if (answer.ok) await enter(answer.value);
      else state.value = { name: "signed-out", problem: answer.problem, isBusy: false };
    },
    async logout() {
      await api.logout();
      state.value = { name: "signed-out", note: "signed-out", isBusy: false };
    },
    expire() {
      if (state.peek().name === "signed-in") state.value = { name: "signed-out", note: "expired", isBusy: false };
    },
  };
}
