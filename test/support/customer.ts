import type { Browser, Locator, Page } from "playwright-core";
import { strings as en } from "../../widget/src/i18n/en.ts";
import { strings as zh } from "../../widget/src/i18n/zh-CN.ts";
import { openPage, type PageOptions } from "./browser.ts";
import type { TestRelay } from "./relay.ts";

const words = { "zh-CN": zh, "en-US": en } as const;

/** A customer on the demo shop's page. */
export interface CustomerPage {
  readonly page: Page;
  readonly problems: readonly string[];
  /** Every frame the relay sent to this page. */
  readonly received: readonly string[];
  /** The element of the widget. */
  readonly widget: Locator;
  readonly log: Locator;
  openChat(): Promise<void>;
  say(text: string): Promise<void>;
}

export async function openCustomer(
  browser: Browser,
  relay: TestRelay,
  options: PageOptions & { readonly path?: string } = {},
): Promise<CustomerPage> {
  const { page, problems } = await openPage(browser, options);
  const t = words[options.locale ?? "zh-CN"];
  const received: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => received.push(payload.toString()));
  });
  await page.goto(`${relay.url}${options.path ?? "/"}`);
  const widget = page.locator("qin-chat");
  const composer = widget.getByRole("textbox", { name: t.write });
  return {
    page,
    problems,
    received,
    widget,
    log: widget.getByRole("log"),
    openChat: async () => {
      await widget.getByRole("button", { name: t.open(0) }).click();
      await composer.waitFor();
    },
    say: async (text) => {
      await composer.fill(text);
      await composer.press("Enter");
    },
  };
}
