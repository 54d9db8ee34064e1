import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { root } from "../docs/root.ts";
import { chromiumLaunch } from "./chromium.ts";

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumLaunch.executablePath, args: [...chromiumLaunch.args] });
}

export interface PageOptions {
  readonly isPhone?: boolean;
  readonly locale?: "zh-CN" | "en-US";
  readonly colorScheme?: "light" | "dark";
  /** Ms that this machine's clock is ahead of the relay's; default 0. */
  readonly clockAheadMs?: number;
}

export interface OpenPage {
  readonly page: Page;
  /** What went wrong on the page: errors nobody caught and violations of the Content-Security-Policy. */
  readonly problems: readonly string[];
}

/** A page with a profile of its own: nothing is shared with any other. */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<OpenPage> {
  const { isPhone = false, locale = "zh-CN", colorScheme = "light", clockAheadMs = 0 } = options;
  const device: BrowserContextOptions = isPhone
    ? { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
    : { viewport: { width: 1360, height: 860 } };
  const context = await browser.newContext({ ...device, locale, colorScheme, timezoneId: "Asia/Shanghai" });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && message.text().includes("Content Security Policy")) problems.push(message.text());
  });
  if (clockAheadMs !== 0) {
    await page.addInitScript((ahead) => {
      const real = Date.now;
      Date.now = () => real() + ahead;
    }, clockAheadMs);
  }
  return { page, problems };
}

/** Keeps what the page looks like in test-results/screens, to be looked at by people. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  const folder = join(root, "test-results/screens");
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "initial" });
}
