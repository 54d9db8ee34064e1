import type { Browser, Locator, Page } from "playwright-core";
import { en } from "../../server/dashboard/src/i18n/en.ts";
import { zh } from "../../server/dashboard/src/i18n/zh.ts";
import { openPage, type PageOptions } from "./browser.ts";
import type { TestRelay } from "./relay.ts";

const words = { "zh-CN": zh, "en-US": en } as const;

export type Login = "agent" | "agent2" | "supervisor" | "admin";

/** Somebody of the shop at the desk. */
export interface AgentPage {
  readonly page: Page;
  readonly problems: readonly string[];
  /** One row a conversation. */
  readonly rows: Locator;
  readonly log: Locator;
  /** The field for the reply. */
  readonly composer: Locator;
  readonly send: Locator;
  /** What the rules say of the draft. */
  readonly findings: Locator;
  /** Opens the conversation whose row shows these words; returns its id. */
  openConversation(words: string): Promise<string>;
  reply(text: string): Promise<void>;
}

export async function openAgent(
  browser: Browser,
  relay: TestRelay,
  login: Login = "agent",
  options: PageOptions = {},
): Promise<AgentPage> {
  const t = words[options.locale ?? "zh-CN"];
  const { page, problems } = await openPage(browser, options);
  await page.goto(`${relay.url}/desk/`);
  await page.getByLabel(t.login.email).fill(`${login}@demo.shop`);
  await page.getByLabel(t.login.password, { exact: true }).fill("qin-demo");
  await page.getByRole("button", { name: t.login.submit, exact: true }).click();
  await page.getByRole("navigation", { name: t.inbox.title }).waitFor();
  const rows = page.getByRole("listbox", { name: t.inbox.title }).getByRole("option");
  const composer = page.getByRole("textbox", { name: t.composer.label, exact: true });
  return {
    page,
    problems,
    rows,
    log: page.getByRole("log", { name: t.conversation.log }),
    composer,
    send: page.getByRole("button", { name: t.composer.send, exact: true }),
    findings: page.getByRole("region", { name: t.findings.title }),
    openConversation: async (shown) => {
      await rows.filter({ hasText: shown }).first().click();
      await composer.waitFor();
      const id = /#\/c\/([^/]+)/.exec(page.url())?.[1];
      if (id === undefined) throw new Error(`the desk is at ${page.url()}, which names no conversation`);
      return decodeURIComponent(id);
    },
    reply: async (text) => {
      await composer.fill(text);
      await composer.press("Enter");
    },
  };
}
