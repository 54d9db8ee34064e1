import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { keepScreen, launchBrowser } from "./browser.ts";
import { startRelay, type TestRelay } from "./relay.ts";

export interface Stage {
  readonly browser: Browser;
  readonly relay: TestRelay;
}

/**
 * A browser and a relay for the stories of one file; pages are closed after each, so that nobody is left online;
 * what they looked like when a story failed is kept in test-results/screens/failed.
 */
export function setStage(env: Readonly<Record<string, string>> = {}): () => Stage {
  let stage: Stage | null = null;
  beforeAll(async () => {
    const [browser, relay] = await Promise.all([launchBrowser(), startRelay(env)]);
    stage = { browser, relay };
  });
  afterEach(async ({ task }) => {
    const contexts = stage?.browser.contexts() ?? [];
    if (task.result?.state === "fail") {
      const pages = contexts.flatMap((context) => context.pages());
      const name = task.name.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
      await Promise.all(pages.map((page, index) => keepScreen(page, `failed/${name}-${index}`)));
    }
    await Promise.all(contexts.map((context) => context.close()));
  });
  afterAll(async () => {
    await stage?.browser.close();
    await stage?.relay.close();
  });
  return () => {
    if (stage === null) throw new Error("the stage is set in beforeAll; ask for it inside a test");
    return stage;
  };
}
