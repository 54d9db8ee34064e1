import { type ReadonlySignal, signal } from "@preact/signals";
import { hashOf, parseRoute, type Route } from "../models/route.ts";

/** The place of the desk in the browser's history, so that "back" on a phone goes from details to conversation to list. */
export interface DeskLocation {
  readonly route: ReadonlySignal<Route>;
  /** `replace`: without a new step in the history. */
  go(route: Route, how?: "push" | "replace"): void;
  dispose(): void;
}

export function browserLocation(page: Window): DeskLocation {
  const route = signal(parseRoute(page.location.hash));
  const follow = (): void => {
    route.value = parseRoute(page.location.hash);
  };
  page.addEventListener("popstate", follow);
  page.addEventListener("hashchange", follow);
  return {
    route,
    go(next, how = "push") {
      const hash = hashOf(next);
      if (hash === page.location.hash) return;
      if (how === "push") page.history.pushState(null, "", hash);
      else page.history.replaceState(null, "", hash);
      route.value = next;
    },
    dispose() {
      page.removeEventListener("popstate", follow);
      page.removeEventListener("hashchange", follow);
    },
  };
}
